/** How each script is named in a language tag (ISO 15924), and its letters. */
const letters = {
  Hani: /\p{sc=Han}/gu,
  Kana: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu,
  Hang: /\p{sc=Hangul}/gu,
  Latn: /\p{sc=Latin}/gu,
  Arab: /\p{sc=Arabic}/gu,
  Tibt: /\p{sc=Tibetan}/gu,
  Mong: /\p{sc=Mongolian}/gu,
  Cyrl: /\p{sc=Cyrillic}/gu,
  Grek: /\p{sc=Greek}/gu,
  Hebr: /\p{sc=Hebrew}/gu,
  Deva: /\p{sc=Devanagari}/gu,
  Thai: /\p{sc=Thai}/gu,
  Yiii: /\p{sc=Yi}/gu,
  Cher: /\p{sc=Cherokee}/gu,
  Lisu: /\p{sc=Lisu}/gu,
} as const;

export type Script = keyof typeof letters;

const scripts = Object.keys(letters).filter((name): name is Script => name in letters);

/** Languages of each script that is not Latin; of the others only those with small words are told apart. */
const languagesOf: Readonly<Record<Exclude<Script, 'Latn'>, readonly string[]>> = {
  Hani: ['zh', 'yue', 'wuu', 'nan', 'hak', 'gan', 'hsn', 'cmn', 'lzh', 'ja', 'ko', 'za', 'vi'],
  Kana: ['ja'],
  Hang: ['ko'],
  Arab: ['ar', 'fa', 'ur', 'ps', 'ug', 'kk', 'ky', 'uz', 'ckb', 'ku', 'sd', 'ks', 'az', 'ms', 'pa', 'tg', 'ha'],
  Tibt: ['bo', 'dz'],
  Mong: ['mn', 'mvf', 'khk', 'mnc', 'sjo', 'xal', 'bua'],
  Cyrl: [
    'ru',
    'uk',
    'be',
    'bg',
    'mk',
    'sr',
    'mn',
    'khk',
    'kk',
    'ky',
    'tg',
    'uz',
    'tt',
    'ba',
    'cv',
    'os',
    'ce',
    'ab',
    'bua',
    'xal',
    'sah',
    'tk',
    'az',
  ],
  Grek: ['el', 'grc'],
  Hebr: ['he', 'yi', 'arc', 'lad'],
  Deva: ['hi', 'mr', 'ne', 'sa', 'kok', 'mai', 'bho'],
  Thai: ['th'],
  Yiii: ['ii'],
  Cher: ['chr'],
  Lisu: ['lis'],
};

/** Languages that are written in Latin letters, or in these too. */
const inLatin = new Set(
  `en fr de es it pt nl sv da no nb nn fi is et lv lt pl cs sk sl hr bs sr hu ro sq tr az uz tk kk vi id ms tl jv su ca gl eu
  oc br cy ga gd mt la eo af sw zu xh yo ig ha so za fy lb rm fo mi haw sm to ku ie ia`.split(/\s+/),
);

/** Letters of each script in a text, the most frequent script first. */
export function countLetters(text: string): { script: Script; count: number }[] {
  return scripts
    .map((script) => ({ script, count: text.match(letters[script])?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

const named: Readonly<Record<string, readonly Script[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** The scripts that a language tag promises; null where nothing is known of it, and then nothing is to be said. */
export function scriptsOf(tag: string): ReadonlySet<Script> | null {
  const locale = localeOf(tag);
  if (locale === null) return null;
  const { script, language } = locale;
  if (script !== undefined) {
    const told = named[script] ?? scripts.filter((one) => one === script);
    return told.length > 0 ? new Set(told) : null;
  }
  const found = scripts.filter((one) => (one === 'Latn' ? inLatin : new Set(languagesOf[one])).has(language));
  return found.length > 0 ? new Set(found) : null;
}

/** Languages that a text in this script may be in; null for Latin, which says nothing. */
export const languagesIn = (script: Script): readonly string[] | null =>
  script === 'Latn' ? null : languagesOf[script];

/** The first part of a tag in lower case: `zh` of `zh-CN`. */
export const primaryOf = (tag: string): string => localeOf(tag)?.language ?? tag.trim().split(/[-_]/)[0]!.toLowerCase();

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.trim());
  } catch {
    return null;
  }
}
