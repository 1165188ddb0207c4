import type { PageRule, Seen } from '#probe/rules.ts';

const gap = /(\S)( {3,}|\t+|[\u00a0\u2003\u3000]{2,}|(?:[\u00a0 ]{3,}))(\S)/u;
const programme = /[{};=<>]|(?:^|\s)[#$/]\s?|\s--?\w|\/\/|\(\)/;
const fewestLines = 3;

/**
 * Lines of plain text that white space sets into columns are heard across, from one column into the next (SC 1.3.2,
 * failures F33 and F34).
 */
export const typedColumns: PageRule = {
  id: 'columns-are-not-typed',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('pre, p, div, td, li')) {
      if (!keepsSpaces(element) || element.querySelector('code, kbd, samp, var, pre, p, div, table, ul') !== null)
        continue;
      if (element.closest('code') !== null || !element.checkVisibility()) continue;
      const lines = linesIn(element);
      const broken = lines.filter((line) => gap.test(line) && isProse(line));
      if (lines.some((line) => programme.test(line))) continue;
      const isColumns =
        broken.length >= fewestLines && broken.length >= lines.length * 0.6 && standBelowOneAnother(broken);
      if (isColumns) yield { element, outcome: 'failed', says: { lines: broken.length } };
    }
  },
};

/** White space is kept by the style, or is of a kind that is always kept. */
const keepsSpaces = (element: Element): boolean =>
  /^(?:pre|pre-wrap|break-spaces)$/.test(getComputedStyle(element).whiteSpace) ||
  /[\u00a0\u3000]{3}/u.test(element.textContent);

const linesIn = (element: Element): string[] => {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n');
  return copy.textContent.split('\n').filter((line) => line.trim() !== '');
};

/** Words on either side of the gap. */
function isProse(line: string): boolean {
  const [left = '', ...right] = line.trim().split(/ {3,}|\t+|[\u00a0\u2003\u3000]{2,}/u);
  return /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right.join(''));
}

/** The second column begins at nearly the same place in each line; a Chinese sign is as wide as two letters. */
function standBelowOneAnother(lines: readonly string[]): boolean {
  const starts = lines.map((line) => {
    const { index = 0, 0: found = '' } = gap.exec(line.trimEnd()) ?? {};
    return widthOf(line.slice(0, index + found.length - 1));
  });
  return Math.max(...starts) - Math.min(...starts) <= 3;
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0);
