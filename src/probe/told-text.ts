/** What no reader takes for running text. */
const notProse = 'script, style, noscript, template, code, pre, kbd, samp, var, math, svg, [translate="no"], [hidden]';

/** A text node with letters in it that somebody can read or hear. */
export interface ToldText {
  node: Text;
  /** The element that it stands in. */
  parent: Element;
  text: string;
}

/** All running text of the page in its order: without code, and without what is displayed to nobody. */
export function toldTexts(root: Element = document.body): ToldText[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const told: ToldText[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.nodeValue ?? '';
    if (parent === null || !(node instanceof Text) || !/\p{L}/u.test(text)) continue;
    if (parent.closest(notProse) !== null || !isRendered(parent)) continue;
    told.push({ node, parent, text });
  }
  return told;
}

/** Whether an element is displayed at all, be it only for screen readers. */
export const isRendered = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });

const isInline = (element: Element): boolean => /^(inline|contents|ruby)/.test(getComputedStyle(element).display);

/** The nearest element around a text that begins on a line of its own: a paragraph, an item, a cell. */
export function blockOf(element: Element): Element {
  let at = element;
  while (isInline(at) && at.parentElement !== null) at = at.parentElement;
  return at;
}
