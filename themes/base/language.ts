import { directionOf, langTag, type Lang } from '#model/words.ts';

/** `lang` and `dir` for a passage in another language than the page around it; nothing where both are the same. */
export const passageAttributes = (own: Lang, around: Lang): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  own === around ? {} : { lang: langTag(own), dir: directionOf(own) };
