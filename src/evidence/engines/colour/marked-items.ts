import { contrastOf, shownRatio } from '#probe/colours.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { backgroundOf, readColour } from '#probe/style-colours.ts';
import { isSeen } from '#probe/text-lines.ts';
import { colourlessLook } from '#probe/colourless-look.ts';

const current = /(?:^|[-_ ])(?:active|current|selected|on|cur|now|this|checked|is-active|is-current)(?:$|[-_ ])/i;
const items = 'a, button, [role="tab"], [role="menuitem"], [role="option"], span';

/**
 * The current one among links or tabs that only another colour marks, of nearly the same lightness (SC 1.4.1): at 3:1
 * between the two, lightness tells them apart.
 */
export const markedItems: PageRule = {
  id: 'current-item-shows',
  *look(): Iterable<Seen> {
    for (const list of document.querySelectorAll('ul, ol, nav, [role="tablist"], [role="menu"], [role="menubar"]')) {
      const all = [...list.children].flatMap(itemOf);
      const marked = all.filter(isMarked);
      const others = all.filter((item) => !marked.includes(item));
      const [item] = marked;
      if (item === undefined || marked.length > 1 || others.length < 2 || !isSeen(item)) continue;
      const ratio = toldBy(item, others);
      yield ratio === null
        ? { element: item, outcome: 'passed' }
        : { element: item, outcome: 'failed', says: { ratio: shownRatio(ratio) } };
    }
  },
};

/** The one link or button of a list's part. */
function itemOf(part: Element): Element[] {
  if (part.matches(items)) return [part];
  const found = part.querySelectorAll(':scope > a, :scope > button, :scope > span');
  return found.length === 1 ? [found[0]!] : [];
}

const isMarked = (item: Element): boolean =>
  [item, item.parentElement].some(
    (one) =>
      one !== null &&
      (!/^(?:false|)$/.test(one.getAttribute('aria-current') ?? '') ||
        one.getAttribute('aria-selected') === 'true' ||
        (one.matches('li, a, button, span') && current.test(one.getAttribute('class') ?? ''))),
  );

/** The contrast between the marked item and the others, where it is all that tells them apart and too little. */
function toldBy(item: Element, others: readonly Element[]): number | null {
  const other = others[0]!;
  const looks = new Set(others.map((one) => `${colourlessLook(one)} ${getComputedStyle(one).color}`));
  if (looks.size > 1 || isOtherwise(item, other)) return null;
  const [own, its] = [readColour(getComputedStyle(item).color), readColour(getComputedStyle(other).color)];
  const [behind, itsBehind] = [backgroundOf(item), backgroundOf(other)];
  if (own === null || its === null || behind === null || itsBehind === null) return null;
  const ratio = Math.max(contrastOf(own, its), contrastOf(behind, itsBehind));
  return ratio >= 3 || ratio < 1.02 ? null : ratio;
}

/** Told apart by more than colour. */
const isOtherwise = (item: Element, other: Element): boolean =>
  item.tagName !== other.tagName ||
  colourlessLook(item) !== colourlessLook(other) ||
  lookAround(item) !== lookAround(other) ||
  item.querySelector('svg, img, b, strong') !== null;

const lookAround = (item: Element): string =>
  item.parentElement?.matches('li') ? colourlessLook(item.parentElement) : '';
