const known = new WeakSet<Element>();

/** Remembers what the page had before anybody touched it: what scripts make later has no place of its own. */
export function rememberElements(): void {
  for (const element of document.querySelectorAll('*')) known.add(element);
}

/** The nearest element that was there at first, where it is small enough to point at. */
export function standing(element: Element): Element | null {
  let at: Element | null = element;
  while (at !== null && !known.has(at)) at = at.parentElement;
  return at === null || at.matches('html, body, main, form') ? null : at;
}
