/** An element that reaches past the page's edge, with how far it reaches from the edge where lines begin. */
export interface Overflow {
  at: { selector: string; snippet: string };
  width: number;
  /** It is a table of data whose cells fit: SC 1.4.10 lets it have two dimensions. */
  isTable: boolean;
}

/**
 * Runs inside the page. Each cause once: the outermost box that sticks out of a parent that fits, or the innermost element
 * whose text does. What is inside a region that scrolls, or hides, by itself does not widen the page.
 */
export function findOverflow(placeOf: (element: Element) => Overflow['at']): Overflow[] {
  const root = document.documentElement;
  const edge = root.clientWidth;
  // A pixel is rounding, not overflow.
  const isTooFar = (reach: number): boolean => reach > edge + 1;
  const isPageTooFar = (): boolean => isTooFar(Math.max(root.scrollWidth, document.body?.scrollWidth ?? 0));
  if (!isPageTooFar()) return [];
  // Words for screen readers alone may stand beyond the edge: there is nothing to scroll to.
  const unseen = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return Math.max(width, height) <= 2 && getComputedStyle(element).position === 'absolute';
  });
  const before = unseen.map(({ style }) => [style.getPropertyValue('display'), style.getPropertyPriority('display')]);
  for (const { style } of unseen) style.setProperty('display', 'none', 'important');
  const isSeenTooFar = isPageTooFar();
  for (const [index, { style }] of unseen.entries())
    style.setProperty('display', ...(before[index] as [string, string]));
  if (!isSeenTooFar) return [];
  const isFromRight = getComputedStyle(root).direction === 'rtl';
  const boxReach = (element: Element): number => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return 0;
    return isFromRight ? edge - box.left : box.right;
  };
  // Text that cannot break reaches past its own box: only scrollWidth sees it.
  const textReach = (element: Element): number =>
    getComputedStyle(element).overflowX === 'visible' && element.scrollWidth > element.clientWidth
      ? boxReach(element) + element.scrollWidth - element.clientWidth
      : 0;
  const isContained = (element: Element): boolean => {
    for (let at = element.parentElement; at !== null && at !== document.body && at !== root; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    }
    return false;
  };
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => isTooFar(Math.max(boxReach(element), textReach(element))) && !isContained(element),
  );
  const causes = wide.filter((element) => {
    if (isTooFar(boxReach(element)))
      return element.parentElement === null || !isTooFar(boxReach(element.parentElement));
    return !wide.some((other) => other !== element && element.contains(other));
  });
  const isTable = (element: Element): boolean =>
    element.matches('table:has(th):not([role="presentation"], [role="none"])') &&
    [...element.querySelectorAll('td, th')].every((cell) => cell.getBoundingClientRect().width < edge);
  const named = causes.length > 0 ? causes : [document.body ?? root];
  return named.map((element) => ({
    at: placeOf(element),
    width: Math.round(Math.max(boxReach(element), textReach(element))) || root.scrollWidth,
    isTable: isTable(element),
  }));
}
