import type { PageRule, Seen } from '#probe/rules.ts';
import { primaryOf } from '#probe/scripts.ts';
import { isRendered, toldTexts, type ToldText } from '#probe/told-text.ts';
import type { LanguageWords } from './lexicon.ts';
import { otherLanguage } from './other-language.ts';

/** Subtags that name no language: undetermined, none, several, uncoded. */
const noLanguage = new Set(['und', 'zxx', 'mul', 'mis', 'root']);

/**
 * The page declares a language, and one that exists (SC 3.1.1, technique H57, ACT b5c3f8 and bf051a). Of
 * codes of three letters only those that name no language are sure to be wrong.
 */
export const pageNamesALanguage: PageRule = {
  id: 'page-names-a-language',
  *look(): Iterable<Seen> {
    const element = document.documentElement;
    if (toldTexts().length === 0) return;
    const tag = element.getAttribute('lang') ?? '';
    yield { element, outcome: namesALanguage(tag) ? 'passed' : 'failed', says: { tag } };
  },
};

/** Languages with a code of two letters (ISO 639-1); the measuring browser does not know the names of all. */
const twoLetters = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et
  eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl
  km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj
  om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn
  to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu iw in ji jw mo`.split(/\s+/),
);

/** Whether the first part of a tag is a language. */
export function namesALanguage(tag: string): boolean {
  const primary = tag.trim().toLowerCase().split('-')[0]!;
  if (noLanguage.has(primary)) return false;
  return /^[a-z]{3}$/.test(primary) || twoLetters.has(primary);
}

/**
 * The declared language is the one that the page is written in (SC 3.1.1, ACT ucwvc8): the language of all its text that
 * declares no other, or, where every part declares another, that of the parts, unless the title and the names of pictures
 * and controls, which declare none, are as many words.
 */
export const pageLanguageIsTrue = (words: LanguageWords): PageRule => ({
  id: 'page-language-is-true',
  *look(): Iterable<Seen> {
    const element = document.documentElement;
    const tag = element.getAttribute('lang') ?? '';
    if (!namesALanguage(tag)) return;
    const spoken = languageSpoken(tag, words);
    if (spoken === null) return;
    yield { element, outcome: spoken.isOther ? 'failed' : 'passed', says: { tag, spoken: spoken.language } };
  },
});

/** What language the page is really in; null where there is too little text to tell. */
export function languageSpoken(tag: string, words: LanguageWords): { language: string; isOther: boolean } | null {
  const texts = toldTexts();
  const plain = texts.filter(({ parent }) => hasPageLanguage(parent));
  const prose = [document.title, ...plain.map(({ text }) => text)].join('\n');
  if (plain.length > 0) {
    const other = otherLanguage(prose, tag, words);
    return other === null ? { language: primaryOf(tag), isOther: false } : { language: other, isOther: true };
  }
  const named = namesInPageLanguage();
  const own = [document.title, ...named].join('\n');
  if (named.length > 0 && wordsIn(own) >= wordsIn(texts.map(({ text }) => text).join('\n'))) {
    const other = otherLanguage(own, tag, words);
    return { language: other ?? primaryOf(tag), isOther: other !== null };
  }
  const parts = new Set(
    texts.map(({ parent }: ToldText) => primaryOf(parent.closest('[lang]')!.getAttribute('lang')!)),
  );
  const [only = ''] = parts;
  if (parts.size !== 1 || !namesALanguage(only)) return null;
  return { language: only, isOther: only !== primaryOf(tag) };
}

/** What pictures and controls are called that declare no language of their own. */
const namesInPageLanguage = (): string[] =>
  [...document.body.querySelectorAll('[alt], [aria-label], [placeholder]')]
    .filter((element) => hasPageLanguage(element) && isRendered(element))
    .flatMap((element) => ['alt', 'aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? ''))
    .filter((name) => /\p{L}/u.test(name));

const wordsIn = (text: string): number => text.match(/\p{sc=Han}|(?:(?!\p{sc=Han})[\p{L}\p{M}])+/gu)?.length ?? 0;

const hasPageLanguage = (element: Element): boolean => element.closest('[lang]') === document.documentElement;
