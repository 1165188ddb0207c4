/** The languages the tool itself speaks. Chinese is the default; English is for `--lang en`. */
export type SpokenLang = 'zh-CN' | 'en';

/** One sentence in both languages of the tool. */
export type Text = Readonly<Record<SpokenLang, string>>;

/** Writes a sentence in both languages, Chinese first. */
export const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** Speaks one of the tool's languages: a sentence written on the spot, or one that was written before. */
export interface Speaker {
  lang: SpokenLang;
  say: (zh: string, en: string) => string;
  of: (sentence: Text) => string;
}

/** Makes a speaker of one language. */
export const speaker = (lang: SpokenLang): Speaker => ({
  lang,
  say: (zh, en) => (lang === 'en' ? en : zh),
  of: (sentence) => sentence[lang],
});
