import { outwards } from '#probe/tree.ts';
const known = new WeakSet<Element>();

/** Remembers what the page had before anybody touched it: what scripts make later has no place of its own. */
export function rememberElements(): void {
  for (const element of document.querySelectorAll('*')) known.add(element);
}

/** The nearest element that was there at first, where it is small enough to point at. */
export function standing(element: Element): Element | null {
  const at = [...outwards(element)].find((one) => known.has(one));
  return at === undefined || at.matches('html, body, main, form') ? null : at;
}
