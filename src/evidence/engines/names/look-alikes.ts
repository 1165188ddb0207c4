import type { PageRule, Seen } from '#probe/rules.ts';
import { countLetters, type Script } from '#probe/scripts.ts';
import { toldTexts } from '#probe/told-text.ts';

/** Alphabets of which some letters look like those of another. */
const alike = new Set<Script>(['Latn', 'Grek', 'Cyrl', 'Cher', 'Lisu']);

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
  if (word.length < fewestLetters) return false;
  const own = countLetters(word).filter(({ script }) => alike.has(script));
  const isFormula = own.every(({ script }) => script === 'Latn' || script === 'Grek');
  return own.length > 1 && !isFormula;
}
