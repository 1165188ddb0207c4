import { askRules, type Told } from '#probe/rules.ts';
import type { LanguageWords } from './lexicon.ts';
import { pageLanguageIsTrue, pageNamesALanguage } from './page-language.ts';
import { passagesTellTheirLanguage } from './passages.ts';

/** Asks all rules of this engine; runs inside the page. */
export const look = (words: LanguageWords): Told =>
  askRules([pageNamesALanguage, pageLanguageIsTrue(words), passagesTellTheirLanguage(words)]);
