/** A number that says who a person is. */
export interface FoundNumber {
  what: 'identity' | 'mobile' | 'landline';
  /** Digits only, as one string. */
  digits: string;
}

/** Identity, card and telephone numbers in a line, in groups or in one run. Full-width digits count as digits. */
export function findNumbers(words: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  let plain = toHalfWidth(words);
  for (const [what, pattern] of patterns) {
    for (const match of plain.matchAll(pattern)) found.push({ what, digits: match[0].replaceAll(/[^\dXx]/g, '') });
    // A part of an identity number may look like a telephone number.
    plain = plain.replaceAll(pattern, '#');
  }
  return found;
}

const gap = String.raw`[\s·._\-–—]?`;
const patternOf = (body: string): RegExp =>
  new RegExp(`(?<![0-9A-Za-z])(?:${body.replaceAll(' ', gap)})(?![0-9A-Za-z])`, 'g');

// No check sum is asked for, as the privacy engine does: a mistyped number still says who it is.
const patterns: readonly (readonly [FoundNumber['what'], RegExp])[] = [
  [
    'identity',
    patternOf(
      String.raw`\d{17}[\dXx]( \d\d)?|\d{6} \d{8} \d{3}[\dXx]( \d\d)?|\d{4} \d{4} \d{4} \d{4} \d[\dXx]( \d\d)?`,
    ),
  ],
  ['mobile', patternOf(String.raw`1[3-9]\d \d{4} \d{4}`)],
  ['landline', patternOf(String.raw`\(?0\d{2,3}\)? [2-9]\d{6,7}|\(?0\d{2,3}\)? [2-9]\d{2,3} \d{4}`)],
];

// One sign for one sign.
const toHalfWidth = (words: string): string =>
  words.replaceAll(/[０-９Ｘｘ（）－]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0));
