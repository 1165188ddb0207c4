import type { PageRule, Seen } from '#probe/rules.ts';
import { primaryOf } from '#probe/scripts.ts';
import { blockOf, isRendered, toldTexts, type ToldText } from '#probe/told-text.ts';
import type { LanguageWords } from './lexicon.ts';
import { otherLanguage } from './other-language.ts';
import { languageSpoken, namesALanguage } from './page-language.ts';

interface Declared {
  tag: string;
  /** The element that declares it. */
  by: Element;
}

/** The nearest tag around an element, where it names a language. */
function declaredAt(element: Element): Declared | null {
  const by = element.closest('[lang]');
  const tag = by?.getAttribute('lang') ?? '';
  return by !== null && namesALanguage(tag) ? { tag, by } : null;
}

/**
 * Every passage is in the language that is declared for it (SC 3.1.2, technique H58, ACT de46e4): a block, a part of one
 * that is marked up by itself or quoted, what only screen readers hear, and the names of languages that one may choose.
 * Single words, names and titles may stay as they are.
 */
export const passagesTellTheirLanguage = (words: LanguageWords): PageRule => ({
  id: 'passages-tell-their-language',
  *look(): Iterable<Seen> {
    const root = document.documentElement;
    const tag = root.getAttribute('lang') ?? '';
    // A page whose own language is wrong is told so once; its parts are then right to differ.
    const isWrong = namesALanguage(tag) && (languageSpoken(tag, words)?.isOther ?? false);
    const isJudged = (declared: Declared | null): declared is Declared =>
      declared !== null && !(isWrong && declared.by === root);
    const accused = new Set<Element>();
    for (const found of [...blocks(words, isJudged), ...attributes(words, isJudged)]) {
      if (found.outcome === 'failed' && accused.has(found.element)) continue;
      accused.add(found.element);
      yield found;
    }
  },
});

type Judged = (declared: Declared | null) => declared is Declared;

/** Texts of a block that share their declaration are judged as one, and then each by itself. */
function* blocks(words: LanguageWords, isJudged: Judged): Iterable<Seen> {
  const groups = Map.groupBy(toldTexts(), ({ parent }) => blockOf(parent));
  for (const [block, texts] of groups) {
    for (const [by, own] of Map.groupBy(texts, ({ parent }) => declaredAt(parent)?.by)) {
      const declared = by === undefined ? null : declaredAt(by);
      if (!isJudged(declared)) continue;
      const { tag } = declared;
      const other = otherLanguage(own.map(({ text }) => text).join(' '), tag, words);
      if (other === null) yield* partsOf(own, tag, words);
      else
        yield {
          element: block.contains(declared.by) ? declared.by : aroundAll(own),
          outcome: 'failed',
          says: saysOf(tag, other),
        };
    }
  }
}

const saysOf = (tag: string, spoken: string): Record<string, string> => ({ tag: primaryOf(tag), spoken });

/** The smallest element that holds all these texts. */
function aroundAll(texts: readonly ToldText[]): Element {
  let at = texts[0]!.parent;
  while (!texts.every(({ node }) => at.contains(node)) && at.parentElement !== null) at = at.parentElement;
  return at;
}

function* partsOf(texts: readonly ToldText[], tag: string, words: LanguageWords): Iterable<Seen> {
  for (const { parent, text } of texts) {
    const runs = [text, ...runsIn(text)];
    const sure = runs.filter((run) => run === text || !mayBeName(run));
    const otherIn = (some: readonly string[]): string | null =>
      some.map((run) => otherLanguage(run, tag, words)).find((one) => one !== null) ?? null;
    const other = otherIn(sure) ?? nameOfOther(parent, tag, words);
    const unsure = other ?? otherIn(runs);
    if (unsure === null) yield { element: parent, outcome: 'passed' };
    else yield { element: parent, outcome: other === null ? 'cantTell' : 'failed', says: saysOf(tag, unsure) };
  }
}

/** Two or three words within a sentence that are written in spaces and without stops: names stay as they are. */
const mayBeName = (run: string): boolean =>
  !/\p{sc=Han}|[.,!?،؛؟།།]/u.test(run) && run.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '').length <= 3;

/** Parts of a text that may be in a language of their own: what is quoted, and what is in another script than the rest. */
function* runsIn(text: string): Iterable<string> {
  for (const [run] of text.matchAll(/[\p{sc=Latin}\p{M}\d\s.,'’;:!?()-]{12,}/gu)) yield run;
  for (const [run] of text.matchAll(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{N}\s，。！？、；：“”「」]{4,}/gu))
    yield run;
  for (const [run] of text.matchAll(
    /(?:(?![\p{sc=Han}\p{sc=Latin}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}][\s.,،؛་།᠂᠃-]*){5,}/gu,
  ))
    yield run;
  for (const [, run = ''] of text.matchAll(/[“"«„「]([^“”"«»„「」]{12,})[”"»“」]/gu)) yield run;
}

/** The language whose own name a link, button or choice shows, as lists of languages do. */
function nameOfOther(element: Element, tag: string, words: LanguageWords): string | null {
  const choice = element.closest('a[href], button, option, [role="link"], [role="menuitem"], [role="option"]');
  const shown = choice?.textContent.trim() ?? '';
  const [language = null] = Object.entries(words.ownNames).find(([, names]) => names.includes(shown)) ?? [];
  return language === null || language === primaryOf(tag) ? null : language;
}

/** Words that are heard or shown without being text of the page. */
const worded = 'alt, title, aria-label, aria-description, aria-roledescription, placeholder'.split(', ');

function* attributes(words: LanguageWords, isJudged: Judged): Iterable<Seen> {
  for (const element of document.body.querySelectorAll(worded.map((name) => `[${name}]`).join(','))) {
    const declared = declaredAt(element);
    if (!isJudged(declared) || !isRendered(element)) continue;
    // Who marks what is inside an element often names the element itself in the language around it.
    const outer =
      element.hasAttribute('lang') && element.parentElement !== null ? declaredAt(element.parentElement) : null;
    const other = worded
      .map((name) => otherOf(element.getAttribute(name) ?? '', [declared, outer], words))
      .find((one) => one !== null);
    if (other !== undefined) yield { element, outcome: 'failed', says: saysOf(declared.tag, other) };
  }
}

/** The language of a text that is in none of those that are declared. */
function otherOf(text: string, declared: readonly (Declared | null)[], words: LanguageWords): string | null {
  const others = declared.filter((one) => one !== null).map(({ tag }) => otherLanguage(text, tag, words));
  return others.every((one) => one !== null) ? others[0]! : null;
}
