import { countLetters, languagesIn, primaryOf, scriptsOf, type Script } from '#probe/scripts.ts';
import type { LanguageWords } from './lexicon.ts';
import { otherLatin } from './small-words.ts';

/** Of a text's letters so many must be of one script, before the text is said to be in it. */
const mostly = 0.7;

/** A sign of Chinese or of Japanese stands for about so many Latin letters. */
const weightOf: Partial<Record<Script, number>> = { Hani: 2.5, Kana: 2.5, Hang: 2 };

/**
 * The language that a text is in, where it surely is not in the one that its tag declares; null where the two agree,
 * where the text is too short or may be a name, and where nothing is known of the declared language.
 */
export function otherLanguage(text: string, tag: string, words: LanguageWords): string | null {
  const prose = withoutAddresses(text);
  const declared = scriptsOf(tag);
  const main = mainScript(prose);
  if (main === null || declared === null) return null;
  const primary = primaryOf(tag);
  if (main === 'Latn') {
    return otherLatin(prose, { declared: declared.has('Latn') ? primary : null, words: words.smallWords });
  }
  if (main === 'Hani') return otherOfHan(prose, primary, declared);
  if (declared.has(main)) return main === 'Arab' ? otherOfArabic(prose, primary) : null;
  if (!isEnough(main, prose)) return null;
  return main === 'Arab' ? arabicIn(prose)[0]! : languagesIn(main)![0]!;
}

/** The script of most of a text; kana and Han count as one, since Japanese mixes them. */
function mainScript(text: string): Script | null {
  const weights = new Map<Script, number>();
  for (const { script, count } of countLetters(text)) {
    const as = script === 'Kana' ? 'Hani' : script;
    weights.set(as, (weights.get(as) ?? 0) + count * (weightOf[script] ?? 1));
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights].find(([, weight]) => weight / total >= mostly)?.[0] ?? null;
}

/** Chinese has no kana, and Japanese is hardly written without. */
function otherOfHan(text: string, primary: string, declared: ReadonlySet<Script>): string | null {
  const kana = kanaShare(text);
  const han = countOf(text, /\p{sc=Han}/gu);
  if (primary === 'ja') return kana === 0 && han >= 20 ? 'zh' : null;
  if (kana >= 0.15 && countOf(text, /\p{sc=Hiragana}/gu) >= 4) return 'ja';
  if (declared.has('Hani')) return null;
  return han >= 14 || (han >= 4 && chineseSentence.test(text)) ? 'zh' : null;
}

/** The share of kana among the signs of a text that are kana or Han. */
function kanaShare(text: string): number {
  const kana = countOf(text, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  return kana === 0 ? 0 : kana / (kana + countOf(text, /\p{sc=Han}/gu));
}

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** Words and stops that stand in Chinese sentences and hardly in names. */
const chineseSentence = /[的了是在您我你请这那吗呢吧也就都]|[，。！？；、].*\p{sc=Han}|\p{sc=Han}[。！？]/u;

/** Letters that must be there of scripts whose single words stand for numbers, or that know no space. */
const fewestLetters: Partial<Record<Script, number>> = { Grek: 8, Cyrl: 8, Thai: 10 };

/** Whether a text in a script that is foreign to its language is more than a name. */
function isEnough(script: Script, text: string): boolean {
  const ownLetters = countLetters(text).find((one) => one.script === script)?.count ?? 0;
  if (ownLetters < (fewestLetters[script] ?? 6)) return false;
  return script === 'Thai' || text.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 1).length >= 2;
}

/** Letters that only some of the languages in Arabic script have. */
const arabicSigns: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[ېۈڭ]/gu, ['ug', 'kk', 'ky', 'uz']],
  [/ٴ/gu, ['kk', 'ky']],
  [/[ێڕڵ]/gu, ['ckb', 'ku']],
  [/[ٹڈڑےں]/gu, ['ur', 'pa', 'ks']],
  [/[ځڅړږښۍ]/gu, ['ps']],
  [/[گچپژ]/gu, ['fa', 'ur', 'ps', 'ug', 'kk', 'ky', 'uz', 'ckb', 'ku', 'sd', 'ks', 'az', 'ms', 'pa', 'tg']],
];

/** Which languages a text in Arabic letters may be in, by the letters that it has; all where none tells. */
function arabicIn(text: string): readonly string[] {
  const telling = arabicSigns.find(([sign]) => countOf(text, sign) >= 2);
  if (telling !== undefined) return telling[1];
  const articles = countOf(text, /(?<!\p{L})ال\p{L}{2}|ة(?!\p{L})/gu);
  return articles >= 3 ? ['ar'] : languagesIn('Arab')!;
}

function otherOfArabic(text: string, declared: string): string | null {
  const may = arabicIn(text);
  return may.includes(declared) ? null : may[0]!;
}

/** Addresses of pages and mailboxes, names of files and codes are in no language. */
const withoutAddresses = (text: string): string =>
  text.replaceAll(
    /\b(?:https?:\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b\w*[\d_]\w*\b|\b\w+\.[a-z]{2,5}\b/gu,
    ' ',
  );
