import type { BrokenLine, Written } from '#contracts/kind.ts';
import { text, type Text } from '#lib/text.ts';
import { findNames, type FoundName } from './find-names.ts';
import { findNumbers, type FoundNumber } from './find-numbers.ts';

/** The lines of a publicity that say who a person is: whole numbers anywhere, whole names in tables and after 姓名. */
export function unmaskedLines({ source, read }: Written): BrokenLine[] {
  const written = source.flatMap((words, index) => numbersOf(words, index + 1));
  const known = new Set(written.map(({ digits }) => digits));
  // What marks cut in two in the file is whole again for its reader.
  const joined = read
    .flatMap(({ line, text: words }) => numbersOf(words, line))
    .filter(({ digits }) => !known.has(digits));
  return [...written, ...joined].map(brokenNumber).concat(findNames(source).map(brokenName));
}

interface PlacedNumber extends FoundNumber {
  line: number;
}

/** The office's own telephone is the only number that may stand in full, and only in its field. */
const numbersOf = (words: string, line: number): PlacedNumber[] =>
  findNumbers(words)
    .filter(({ what }) => what !== 'landline' || !words.startsWith('phone:'))
    .map((found) => ({ ...found, line }));

const names: Readonly<Record<FoundNumber['what'], Text>> = {
  identity: text('证件号码', 'identity or card number'),
  mobile: text('手机号码', 'mobile number'),
  landline: text('电话号码', 'telephone number'),
};

/** The message shows of the number what is enough to find it, and not enough to harm. */
const brokenNumber = ({ line, what, digits }: PlacedNumber): BrokenLine => ({
  line,
  message: text(
    `公示里有没遮盖的${names[what]['zh-CN']} ${digits.slice(0, 3)}***${digits.slice(-2)}。`,
    `This publicity holds an unmasked ${names[what].en}, ${digits.slice(0, 3)}***${digits.slice(-2)}.`,
  ),
  fix:
    what === 'landline'
      ? text(
          '删去，或者用 * 遮住中间几位；受理单位的电话写在文首的 phone。',
          'Delete it or mask its middle with *; the number of the office belongs into the field phone.',
        )
      : text(
          '删去，或者用 * 遮住中间几位，如 530***********12、138****1234。',
          'Delete it, or mask its middle with *: 530***********12, 138****1234.',
        ),
});

const brokenName = ({ line, name }: FoundName): BrokenLine => ({
  line,
  message: text(
    `公示里的姓名“${name.slice(0, 1)}…”没有遮盖。`,
    `In this publicity the name "${name.slice(0, 1)}…" is not masked.`,
  ),
  fix: text('写成 张某某 或 张*三。', 'Write 张某某 or 张*三.'),
});
