import type { PageRule, Seen } from '#probe/rules.ts';
import { textRuns } from '#probe/text-lines.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}]/u;

/** Text of a script from left to right that is turned round by `bidi-override`: it is heard backwards (SC 1.3.2). */
export const reversedLetters: PageRule = {
  id: 'letters-in-order',
  *look(): Iterable<Seen> {
    const elements = new Set(textRuns().map(({ element }) => element));
    for (const element of elements) {
      const { unicodeBidi, direction } = getComputedStyle(element);
      if (!/override/.test(unicodeBidi)) continue;
      const text = element.textContent;
      const isTurned = direction === 'rtl' && /\p{L}{2}/u.test(text) && !rightToLeft.test(text);
      yield { element, outcome: isTurned ? 'failed' : 'passed' };
    }
  },
};
