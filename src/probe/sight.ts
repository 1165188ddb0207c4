import { fold, isShown, shownText } from '#probe/shown.ts';
import { allElements, outwards } from '#probe/tree.ts';

/** More elements than this are not compared: the page is too large to be tried. */
const most = 4000;

let before = new Set<Element>();

/** Remembers what is in sight now. */
export function remember(): void {
  before = new Set(inSight());
}

/** What came into sight since: the outermost elements whose parents had been there, or hold nothing else. */
export function cameSince(): Element[] {
  const came = new Set([...inSight()].filter((element) => !before.has(element)));
  return [...came].filter((element) => element.parentElement === null || !came.has(element.parentElement));
}

/** What went out of sight since, outermost. */
export function wentSince(): Element[] {
  const now = new Set(inSight());
  const went = new Set([...before].filter((element) => !now.has(element)));
  return [...went].filter((element) => element.parentElement === null || !went.has(element.parentElement));
}

/** Whether an element is in sight, or, where the page has made it anew, one in its stead that says the same. */
export const isInSightAgain = (element: Element): boolean =>
  isInSight(element) ||
  (!element.isConnected &&
    cameSince().some((one) => one.tagName === element.tagName && shownText(one) === fold(element.textContent)));

/** Whether a person sees the element somewhere on the page: shown, not moved off the page, not cut away by what holds it. */
export function isInSight(element: Element): boolean {
  if (!element.isConnected || !isShown(element)) return false;
  const box = element.getBoundingClientRect();
  if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return false;
  for (const around of outwards(element.parentElement)) {
    if (around === document.body || around === document.documentElement) break;
    if (isCutBy(box, around)) return false;
  }
  return true;
}

/** Whether a box around it cuts all of it away. What can be scrolled to is there. */
function isCutBy(box: DOMRect, around: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(around);
  if (overflowX === 'visible' && overflowY === 'visible') return false;
  const hole = around.getBoundingClientRect();
  if (/auto|scroll/.test(overflowX + overflowY) && hole.width > 1 && hole.height > 1) return false;
  const width = Math.min(box.right, hole.right) - Math.max(box.left, hole.left);
  const height = Math.min(box.bottom, hole.bottom) - Math.max(box.top, hole.top);
  return width <= 1 || height <= 1;
}

function* inSight(): Iterable<Element> {
  let count = 0;
  for (const element of allElements(document.body)) {
    if (++count > most) return;
    if (!element.matches('script, style, template, noscript, link, meta, br, option') && isInSight(element))
      yield element;
  }
}
