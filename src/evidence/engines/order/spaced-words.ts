import type { PageRule, Seen } from '#probe/rules.ts';
import { textRuns } from '#probe/text-lines.ts';

/** Single signs with the same room between them, and nothing of their kind before or after. */
const chinese =
  /(?<![\p{Script=Han}\p{L}\p{N}])\p{Script=Han}(?:[ \u00a0\u2002\u2003\u3000]+\p{Script=Han})+(?![\p{Script=Han}\p{L}\p{N}])/gu;
const latin = /(?<![\p{L}\p{N}])\p{L}(?:[ \u00a0\u2002\u2003]+\p{L}){3,}(?![\p{L}\p{N}])/gu;

/** Signs that stand alone by themselves: choices, days, parts of a date to be filled in. */
const alone =
  /^[男女是否有无上下左右前后东西南北中大小一二三四五六七八九十日月年时分秒周甲乙丙丁优良差高低元角度位人次等级第对错]+$/u;

/**
 * A word whose letters are set apart by white space is heard letter by letter, and found by no search (SC 1.3.2, failure
 * F32). Room between letters is the style sheet's business.
 */
export const spacedWords: PageRule = {
  id: 'words-are-whole',
  *look(): Iterable<Seen> {
    const seen = new Set<Element>();
    for (const { node, element } of textRuns()) {
      if (seen.has(element) || element.closest('pre, code, kbd, samp') !== null) continue;
      const word = spacedWordIn(node.data);
      if (word === null) continue;
      seen.add(element);
      yield { element, outcome: 'failed', says: { word } };
    }
  },
};

function spacedWordIn(text: string): string | null {
  const plain = text.replaceAll(/[\t\n\r\f ]+/g, ' ');
  for (const [found] of plain.matchAll(chinese)) {
    const signs = found.replaceAll(/[\s\u00a0\u3000]/gu, '');
    // One plain space may stand between two statements.
    if ((signs.length > 2 || /[\u00a0\u2002\u2003\u3000]/u.test(found) || plain.trim() === found) && !alone.test(signs))
      return found;
  }
  for (const [found] of plain.matchAll(latin)) {
    const letters = found.replaceAll(/[\s\u00a0]/gu, '');
    if (new Set(letters.toLowerCase()).size > 2 && !isAlphabet(letters)) return found;
  }
  return null;
}

/** An index from A to Z is a row of letters. */
const isAlphabet = (letters: string): boolean => {
  const codes = Array.from(letters.toLowerCase(), (letter) => letter.codePointAt(0) ?? 0);
  return codes.every((code, index) => index === 0 || code > codes[index - 1]!);
};
