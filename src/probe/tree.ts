/*
 * The tree as it is shown: an open shadow tree stands in its host, and what the host holds stands in the slots of that tree (the flat
 * tree of CSS Scoping). Events, focus and names go this way.
 */

/** What it is shown in. */
export function parentOf(element: Element): Element | null {
  const around = element.assignedSlot ?? element.parentElement;
  if (around !== null) return around;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The element and all that it stands in, from inside out. */
export function* outwards(element: Element | null): Iterable<Element> {
  for (let at = element; at !== null; at = parentOf(at)) yield at;
}

/** It, or the nearest that it stands in, of those that a selector names: `closest` across the borders of shadow trees. */
export function nearest(element: Element | null, selector: string): Element | null {
  for (const one of outwards(element)) if (one.matches(selector)) return one;
  return null;
}

/** Whether one stands in the other, in a shadow tree of it too. */
export const holds = (outer: Element, inner: Element): boolean => [...outwards(inner)].includes(outer);

/** What stands for it in the document's own tree: itself, or the host of the shadow tree that it is in. */
export function hostOf(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? hostOf(root.host) : element;
}

/** All elements that are shown below, in the order in which they are. */
export function* allElements(root: Document | Element = document): Iterable<Element> {
  const rest = partsOf(root).toReversed();
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    yield at;
    rest.push(...partsOf(at).toReversed());
  }
}

function partsOf(root: Document | Element): Element[] {
  if (root instanceof HTMLSlotElement) {
    const assigned = root.assignedElements();
    if (assigned.length > 0) return assigned;
  }
  return [...((root instanceof Element ? root.shadowRoot : null) ?? root).children];
}

/** What a selector names of all that is shown below: `querySelectorAll` across the borders of shadow trees. */
export const findAll = <Found extends Element = Element>(
  selector: string,
  root: Document | Element = document,
): Found[] => [...allElements(root)].filter((element): element is Found => element.matches(selector));

/** The open shadow trees of the page. */
export const shadowRoots = (): ShadowRoot[] =>
  [...allElements()].map(({ shadowRoot }) => shadowRoot).filter((root) => root !== null);
