/** The languages the tool itself speaks. Chinese is the default; English is for `--lang en`. */
export type SpokenLang = 'zh-CN' | 'en';

/** One sentence in both languages of the tool. */
export type Text = Readonly<Record<SpokenLang, string>>;

/** Writes a sentence in both languages, Chinese first. */
export const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
