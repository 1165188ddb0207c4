import { nameByMarkup as nameOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';

/** A picture of the style sheet in an item of a list, and the words beside it. */
interface Drawn {
  element: Element;
  /** What of the list it says something about. */
  item: Element;
  picture: string;
  words: ReadonlySet<string>;
}

const fewest = 3;

/**
 * A picture of the style sheet that says of each item of a list which of some kinds it is, as the weather of a day, is told in
 * words too (SC 1.1.1, failure F3). It is a value where one picture stands with several items and another with others, in no
 * turn; it is told where a word stands with all items of a picture and with no other, or where it has a name.
 */
export const drawnValuesAreTold: PageRule = {
  id: 'css-value-is-told',
  *look(): Iterable<Seen> {
    for (const list of lists()) {
      const kinds = [...Map.groupBy(list, ({ picture }) => picture).values()];
      const again = kinds.filter((kind) => kind.length > 1);
      const items = new Set(list.map(({ item }) => item));
      const isEverywhere = again.every((kind) => new Set(kind.map(({ item }) => item)).size === items.size);
      if (kinds.length < 2 || again.length === 0 || isEverywhere || isInTurn(list, kinds.length)) continue;
      const isTold = again.every((kind) => hasOwnWord(kind, list));
      for (const { element } of list)
        yield { element, outcome: isTold || nameOf(element) !== '' ? 'passed' : 'failed' };
    }
  },
};

/** Pictures that stand in like places of like items. */
function lists(): Drawn[][] {
  const drawn = [...document.querySelectorAll('span, i, b, em, div')].flatMap(drawnOf);
  const groups = Map.groupBy(drawn, ({ item }) => item.parentElement ?? document.body);
  return [...groups.values()].filter((group) => group.length >= fewest);
}

function drawnOf(element: Element): Drawn[] {
  const parent = element.parentElement;
  if (parent === null || element.childElementCount > 0 || element.textContent.trim() !== '' || !isShown(element))
    return [];
  if (element.closest('a[href], button, [role="button"], label') !== null) return [];
  const { backgroundImage, backgroundPosition } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  if (!backgroundImage.includes('url(') || Math.min(width, height) < 8 || Math.max(width, height) > 96) return [];
  // Words right behind a sign are what it goes with; signs in a row say something of all the item.
  const item = (isLastInRow(element) ? element.closest('li, tr, article') : null) ?? parent;
  return [{ element, item, picture: `${backgroundImage} ${backgroundPosition}`, words: wordsIn(shownText(item)) }];
}

/** Nothing but such signs stands behind it. */
function isLastInRow(element: Element): boolean {
  for (let next = element.nextSibling; next !== null; next = next.nextSibling) {
    if (next.textContent?.trim() !== '') return false;
  }
  return true;
}

/** Ornaments come one after another in turn. */
const isInTurn = (list: readonly Drawn[], period: number): boolean =>
  list.every(({ picture }, index) => index < period || picture === list[index - period]!.picture);

const hasOwnWord = (kind: readonly Drawn[], list: readonly Drawn[]): boolean => {
  const others = list.filter(({ item }) => kind.every((one) => one.item !== item));
  return [...kind[0]!.words].some(
    (word) => kind.every(({ words }) => words.has(word)) && !others.some(({ words }) => words.has(word)),
  );
};

/** Words, and of Chinese text every two signs that stand side by side. */
const wordsIn = (text: string): Set<string> =>
  new Set([
    ...(text.toLowerCase().match(/(?:(?!\p{sc=Han})\p{L})+/gu) ?? []),
    ...[...text.matchAll(/(?=(\p{sc=Han}{2}))/gu)].map(([, pair]) => pair!),
  ]);
