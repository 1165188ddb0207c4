/** Whether a person who sees has the element before them: rendered, not faded out, not cut down to a dot. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width > 2 && height > 2) return true;
  return getComputedStyle(element).display === 'contents' || holdsShown(element);
}

/** A box without a size of its own may hold what floats or sticks out of it. */
const holdsShown = (element: Element): boolean =>
  getComputedStyle(element).overflow === 'visible' && [...element.children].some(isShown);

/** The words that a person sees in an element, white space folded. */
export function shownText(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest('script, style, template, noscript, option') !== null) continue;
    if ((node.nodeValue ?? '').trim() !== '' && isShown(parent)) words.push(node.nodeValue ?? '');
  }
  return fold(words.join(' '));
}

/** White space folded. */
export const fold = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
