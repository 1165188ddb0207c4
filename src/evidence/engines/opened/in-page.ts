import { focusAt, pause } from '#probe/aim.ts';
import { nameOf } from '#probe/names.ts';
import { elementOf } from '#probe/numbered.ts';
import { openers, type Opener } from '#probe/openers.ts';
import { watch } from '#probe/reactions.ts';
import { cameSince, remember } from '#probe/sight.ts';
import { allElements } from '#probe/tree.ts';

/** What the probe calls in the page. */
export { focusAt, pause, remember, watch };

const most = 8;
/** On a page of more elements than this every question takes long. */
const large = 3_000;
const mostOnLarge = 2;

export interface Pressable extends Opener {
  name: string;
}

/**
 * The controls to be pressed, with their names. What our theme puts around all pages of a site is pressed on its front page alone.
 */
export function pressable(isFront: boolean): Pressable[] {
  const isOurs = document.querySelector('[data-part]') !== null;
  const isLarge = [...allElements(document.body)].length > large;
  return openers()
    .flatMap((opener) => {
      const element = elementOf(opener.number);
      return element === null ? [] : [{ opener, element }];
    })
    .filter(({ element }) => isFront || !isOurs || element.closest('main') !== null)
    .slice(0, isLarge ? mostOnLarge : most)
    .map(({ opener, element }) => ({ ...opener, name: nameOf(element) }));
}

let came: Element[] = [];

/** How many parts have come into sight since `remember`. */
export function whatCame(): number {
  came = cameSince();
  return came.length;
}

/** Which of these places stand in something that came. */
export const standInWhatCame = (selectors: readonly string[]): boolean[] =>
  selectors.map((selector) => {
    const element = find(selector);
    return element !== null && came.some((one) => one.contains(element));
  });

/** A place in a frame is told by a path that leads into it, which is no selector here. */
function find(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
