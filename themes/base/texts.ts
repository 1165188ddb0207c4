import type { Lang } from '#model/words.ts';
import { tibetan } from '#theme/words/bo.ts';
import { english } from '#theme/words/en.ts';
import { uyghur } from '#theme/words/ug.ts';
import { chinese, type Words } from '#theme/words/zh-CN.ts';

/** Every word that the theme itself says. Placeholders stand in braces; see `fillText`. */
export type Texts = Words;

/**
 * Puts values into the braces of a text: `{count}`. A brace without a value is a bug and throws. Days and numbers with
 * hyphens are set apart in a text that runs from right to left, or they would be shown back to front.
 */
export const fillText = (pattern: string, values: Readonly<Record<string, string | number>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_brace, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${pattern}"`);
    return isRightToLeft(pattern) && /^\d+(?:[-:]\d+)+$/.test(String(value)) ? `\u2066${value}\u2069` : String(value);
  });

const isRightToLeft = (pattern: string): boolean => /\p{Script=Arabic}/u.test(pattern);

/** What each language calls itself. */
export const languageNames: Readonly<Record<Lang, string>> = {
  'zh-CN': '中文',
  en: 'English',
  ug: 'ئۇيغۇرچە',
  bo: 'བོད་ཡིག',
  mn: 'ᠮᠣᠩᠭᠣᠯ',
};

/** Words that one kind or component has for itself, in every language of the interface: each language has all of them. */
export const wordsIn =
  <Name extends string>(table: Readonly<Record<Exclude<Lang, 'mn'>, Readonly<Record<Name, string>>>>) =>
  (lang: Lang): { texts: Readonly<Record<Name, string>>; lang: Lang } =>
    // There is no interface in Mongolian: what stands around a Mongolian text is in Chinese.
    lang === 'mn' ? { texts: table['zh-CN'], lang: 'zh-CN' } : { texts: table[lang], lang };

/** The theme's words for a page, and the language that they are really in. */
export const textsOf = wordsIn<keyof Texts>({ 'zh-CN': chinese, en: english, ug: uyghur, bo: tibetan });
