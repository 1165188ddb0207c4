/** A personal number as found; it never leaves this engine unmasked. */
export interface FoundNumber {
  rule: 'citizen-id' | 'disability-card' | 'mobile-phone';
  /** Digits only, as one string. */
  digits: string;
  index: number;
}

// An ID may be written in one run or in groups, `530102 19900307 001X`; the sign before and after must not be a digit or letter.
const identity = /(?<![0-9A-Za-z.])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?:[ -]?[1-7][1-4])?(?![0-9A-Za-z])/g;
const mobile = /(?<![0-9A-Za-z.+-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])/g;
const personal = /手机|本人|家长|监护人|家属|亲属|先生|女士|身份证|残疾人证|姓名|受助/;

/** Identity, disability-card and personal mobile numbers in a text. Full-width digits count as digits. */
export function findNumbers(text: string): FoundNumber[] {
  const plain = toHalfWidth(text);
  const identities = [...plain.matchAll(identity)].flatMap((match) => {
    const digits = match[0].replaceAll(/[ -]/g, '').toUpperCase();
    if (!isCitizenId(digits.slice(0, 18))) return [];
    const rule = digits.length === 20 ? ('disability-card' as const) : ('citizen-id' as const);
    return [{ rule, digits, index: match.index }];
  });
  const phones = [...plain.matchAll(mobile)]
    .filter((match) => personal.test(plain.slice(Math.max(0, match.index - 30), match.index)))
    .map((match) => ({
      rule: 'mobile-phone' as const,
      digits: match[0].replaceAll(/[ -]/g, ''),
      index: match.index,
    }));
  return [...identities, ...phones];
}

/** `530***********12`: enough to find the place, not enough to harm. */
export const mask = (digits: string): string =>
  `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`;

// One sign for one sign, so that places in the text stay what they were.
const toHalfWidth = (text: string): string =>
  text.replaceAll(/[０-９Ｘｘ]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0));

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: a date of birth that exists and the check sign of ISO 7064 MOD 11-2. */
function isCitizenId(id: string): boolean {
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  const day = new Date(`${birth}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(birth) || birth < '1850') return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return '10X98765432'[sum % 11] === id[17];
}
