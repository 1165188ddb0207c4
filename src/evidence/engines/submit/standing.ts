import { outwards } from '#probe/tree.ts';
const known = new WeakSet<Element>();

/** Remembers what the page had before anybody touched it: what scripts make later has no place of its own. */
export function rememberElements(): void {
  for (const element of document.querySelectorAll('*')) known.add(element);
}

export const wasThere = (element: Element): boolean => known.has(element);

/** The nearest element that was there at first, where it is small enough to point at. */
export function standing(element: Element): Element | null {
  const at = [...outwards(element)].find(wasThere);
  return at === undefined || at.matches('html, body, main, form') ? null : at;
}
