import { outwards } from '#probe/tree.ts';

/**
 * Whether something that stays in place while the page scrolls hides all of an element (SC 2.4.11, failure F110): none of the
 * points in its visible part belongs to it, and a fixed or sticky layer that cannot be seen through has them all.
 */
export function isCovered(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right - left < 1 || bottom - top < 1) return false;
  for (const across of [0.02, 0.25, 0.5, 0.75, 0.98]) {
    for (const down of [0.05, 0.5, 0.95]) {
      const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      if (hit === null || !isLayerOver(hit, element)) return false;
    }
  }
  return true;
}

/** Whether the page scrolls below layers that stay in place in its upper part: upward the focus may come under them. */
export const hasLayers = (): boolean =>
  document.documentElement.scrollHeight > innerHeight &&
  [...document.querySelectorAll('body *')].some((one) => isLayer(one) && one.getBoundingClientRect().width > 40);

const isLayer = (element: Element): boolean => /fixed|sticky/.test(getComputedStyle(element).position);

function isLayerOver(hit: Element, element: Element): boolean {
  if (hit.contains(element) || element.contains(hit)) return false;
  let isOpaque = false;
  for (const one of outwards(hit)) {
    if (one.contains(element)) return false;
    isOpaque ||= one.matches('img, video') || isPainted(one);
    if (isLayer(one)) return isOpaque;
  }
  return false;
}

/** Its own ground hides what is below. */
const isPainted = (element: Element): boolean => {
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  const alpha = /rgba\(.*,\s*([\d.]+)\)$/.exec(backgroundColor)?.[1];
  return Number(opacity) > 0.9 && (backgroundImage !== 'none' || Number(alpha ?? 1) > 0.9);
};
