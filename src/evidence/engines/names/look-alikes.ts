import type { PageRule, Seen } from '#probe/rules.ts';
import { toldTexts } from '#probe/told-text.ts';

const alphabets = {
  latin: /\p{sc=Latin}/u,
  greek: /\p{sc=Greek}/u,
  cyrillic: /\p{sc=Cyrillic}/u,
  cherokee: /\p{sc=Cherokee}/u,
  lisu: /\p{sc=Lisu}/u,
} as const;

/** A unit of measurement or a formula has Greek beside Latin letters, and fewer of them. */
const fewestLetters = 4;

/**
 * Words are written in the letters that they are read in (SC 1.1.1, failure F71): one word of letters from several alphabets
 * only looks like a word, and is read letter by letter, or not at all. A name that says it for screen readers will do.
 */
export const lettersAreWhatTheySeem: PageRule = {
  id: 'letters-are-what-they-seem',
  *look(): Iterable<Seen> {
    for (const { parent: element, text } of toldTexts()) {
      const mixed = (text.match(/\p{L}+/gu) ?? []).find(isMixed);
      if (mixed === undefined) continue;
      const isHidden = element.closest('[aria-hidden="true"]') !== null;
      const isNamed = element.closest('[role="img"][aria-label], [role="img"][aria-labelledby]') !== null;
      if (!isHidden) yield { element, outcome: isNamed ? 'passed' : 'failed', says: { name: mixed } };
    }
  },
};

function isMixed(word: string): boolean {
  const own = Object.entries(alphabets).filter(([, letters]) => letters.test(word));
  const isFormula = own.every(([name]) => name === 'latin' || name === 'greek');
  return own.length > 1 && word.length >= fewestLetters && !isFormula;
}
