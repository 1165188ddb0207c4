import type { PageRule, Seen } from '#probe/rules.ts';
import { fold, isShown, shownText } from '#probe/shown.ts';
import { colourlessLook } from '#probe/colourless-look.ts';

/** Something whose state is said to listeners alone. */
interface Spoken {
  element: Element;
  /** What is said and not seen. */
  said: string;
  seen: string;
  look: string;
  colours: string;
}

const things = 'li, td, dd, p, span, div, a, button';

/**
 * What only listeners are told in words, and who sees is told by colour alone (SC 1.4.1, failure F13): things that are alike but
 * for their colours, with words for screen readers that differ as the colours do. A sign or a word that is seen says it too.
 */
export const wordsForEars: PageRule = {
  id: 'colour-has-words-for-eyes',
  *look(): Iterable<Seen> {
    for (const [list, all] of Map.groupBy(spokenThings(), ({ element }) => element.closest(lists) ?? document.body)) {
      const states = [...Map.groupBy(all, ({ said }) => said)];
      if (states.length < 2 || all.length < 3) continue;
      const colours = new Set(all.map((one) => one.colours));
      const hasOneEach = states.every(([, own]) => own.every((one) => one.colours === own[0]!.colours));
      const areAlike = new Set(all.map(({ look }) => look)).size === 1;
      const element = list.matches('ul, ol, dl') ? list : all[0]!.element;
      const isByColour = areAlike && hasOneEach && colours.size === states.length && !isSeenInWords(states);
      yield {
        element,
        outcome: isByColour ? 'failed' : 'passed',
        says: {
          said: states
            .map(([said]) => said)
            .slice(0, 3)
            .join('、'),
        },
      };
    }
  },
};

/** Each state has a word of its own that is seen, at the beginning or the end: 满 beside 有. */
const isSeenInWords = (states: readonly (readonly [string, readonly Spoken[]])[]): boolean =>
  [/^\D\S{0,3}/u, /\P{N}\s*$/u].some((end) => {
    const marks = states.map(([, own]) => new Set(own.map(({ seen }) => end.exec(seen)?.[0] ?? '')));
    return marks.every((own) => own.size === 1) && new Set(marks.flatMap((own) => [...own])).size === states.length;
  });

const lists = 'ul, ol, dl, table, section, main';

/** The innermost things that hold words which are not seen, where no drawing or sign stands beside them. */
function spokenThings(): Spoken[] {
  return [...document.querySelectorAll('span, b, em, strong')].filter(isForEars).flatMap((words): Spoken[] => {
    const element = words.parentElement?.closest(things) ?? null;
    const said = fold(words.textContent);
    if (element === null || element.querySelector('svg, img, i, s, del') !== null) return [];
    if (shownText(element).includes(said)) return [];
    const parts = [element, element.parentElement ?? element];
    const colours = parts.flatMap((one) => {
      const { color, backgroundColor, borderLeftColor } = getComputedStyle(one);
      return [color, backgroundColor, borderLeftColor];
    });
    const look = [element.tagName, ...parts.map(colourlessLook), shownText(element) === ''].join('|');
    return [{ element, said, seen: shownText(element), look, colours: colours.join('|') }];
  });
}

/** Rendered, and cut down to nothing or moved off the page. */
function isForEars(element: Element): boolean {
  if (element.children.length > 0 || element.textContent.trim() === '') return false;
  if (element.closest('[aria-hidden="true"]') !== null || !element.checkVisibility()) return false;
  return getComputedStyle(element).position === 'absolute' && !isShown(element);
}
