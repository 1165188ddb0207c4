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

/** Whether one stands in the other, in a shadow tree of it too. */
export const holds = (outer: Element, inner: Element): boolean => [...outwards(inner)].includes(outer);

/** What stands for it in the document's own tree: itself, or the host of the shadow tree that it is in. */
export function hostOf(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? hostOf(root.host) : element;
}

/** All elements below, those of open shadow trees among them, in the order of the document. */
export function* allElements(root: Document | ShadowRoot | Element = document): Iterable<Element> {
  if (root instanceof Element && root.shadowRoot !== null) yield* allElements(root.shadowRoot);
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* allElements(element.shadowRoot);
  }
}

/** What `querySelectorAll` finds in the document and in its open shadow trees, in the order of the document. */
export const findAll = <Found extends Element = Element>(selector: string): Found[] =>
  [...allElements()].filter((element): element is Found => element.matches(selector));

/** The open shadow trees of the page. */
export const shadowRoots = (): ShadowRoot[] =>
  [...allElements()].map(({ shadowRoot }) => shadowRoot).filter((root) => root !== null);
