/** Its parent, across the border of a shadow tree. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The element and all that it stands in, from inside out. */
export function* outwards(element: Element | null): Iterable<Element> {
  for (let at = element; at !== null; at = parentOf(at)) yield at;
}

/** All elements of the page, those of open shadow trees among them, in the order of the document. */
export function* allElements(root: Document | ShadowRoot | Element = document): Iterable<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* allElements(element.shadowRoot);
  }
}

/** The open shadow trees of the page. */
export const shadowRoots = (): ShadowRoot[] =>
  [...allElements()].map(({ shadowRoot }) => shadowRoot).filter((root) => root !== null);
