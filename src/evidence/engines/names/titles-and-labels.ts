import { fieldsIn } from '#probe/fields.ts';
import { nameByMarkup as nameOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { fold, isShown, shownText } from '#probe/shown.ts';
import type { EmptyNames } from './lexicon.ts';
import { isFileName, isOneOf, plain } from './plain-name.ts';

/**
 * The title says what the page is about (SC 2.4.2, failure F25, ACT c4a8a4): not that it has none, not a file or an address, not what
 * an editor or a program puts there before anybody has thought of one.
 */
export const titleTellsPage = (words: EmptyNames): PageRule => ({
  id: 'title-tells-page',
  *look(): Iterable<Seen> {
    const element = document.querySelector('head > title');
    const title = document.title.trim();
    if (element === null || title === '') return;
    const isEmpty =
      isOneOf(title, words.titles) ||
      isFileName(title, location.href) ||
      /^(?:https?:\/\/|www\.|localhost|\d+\.\d+\.\d+\.\d+)\S*$/i.test(title) ||
      (!/\p{L}/u.test(title) && !isHeadline(title)) ||
      /^[\w-]+\.(?:html?|php|aspx?|jsp|docx?|pdf)$/i.test(title);
    yield { element, outcome: isEmpty ? 'failed' : isAbsentInPage(title) ? 'cantTell' : 'passed', says: { title } };
  },
});

/** A page about a year or a sign is headed by it. */
const isHeadline = (title: string): boolean =>
  [...document.querySelectorAll('h1')].some((one) => fold(one.textContent) === fold(title));

/** Whether nothing of the title is said anywhere on the page. */
function isAbsentInPage(title: string): boolean {
  const body = shownText(document.body).toLowerCase();
  const words = title.toLowerCase().match(/\p{sc=Han}{2}|[\p{sc=Latin}]{4,}/gu) ?? [];
  return words.length >= 2 && body.length >= 100 && words.every((word) => !body.includes(word));
}

/** A heading has words (SC 1.3.1 and 2.4.6, ACT ffd0e9), and they say what stands below (ACT b49b2e). */
export const headingsSaySomething = (words: EmptyNames): PageRule => ({
  id: 'heading-says-something',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')) {
      if (!isToldAsHeading(element)) continue;
      const name = nameOf(element);
      // What the browser gives no name may still hold words.
      if (name === '' && element.textContent.trim() !== '') continue;
      const isEmpty = isEmptyHeading(name, words) && !isAboutSign(element, name);
      yield { element, outcome: isEmpty ? 'failed' : 'passed', says: { name } };
    }
  },
});

const isToldAsHeading = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) &&
  element.closest('[aria-hidden="true"]') === null &&
  !/^(?:presentation|none)$/.test(element.role ?? '');

const isEmptyHeading = (name: string, { headings }: EmptyNames): boolean =>
  plain(name) === '' ||
  (isOneOf(name, headings) && !isNumberedPart(name)) ||
  /^(?:h[1-6]|[\d.]{1,3})$/i.test(plain(name)) ||
  isByProgram(name);

/** The page is about a sign, and says so in its title too. */
const isAboutSign = (element: Element, name: string): boolean =>
  element.tagName === 'H1' && name !== '' && plain(name) === '' && fold(document.title) === name;

/** Parts of a book or a law are known by their numbers. */
const isNumberedPart = (name: string): boolean => /^(?:chapter|section|part)\s+\d{1,3}$/i.test(plain(name));

/** What a template asks its editor to fill in, the error of a program, and the moment at which something was made. */
const isByProgram = (name: string): boolean =>
  /^[[{<【（(].*(?:\b(?:insert|replace|enter|your|add)\b|请(?:输入|填写|替换)|此处).*[\]}>】）)]$/iu.test(name) ||
  /^(?:uncaught |fatal |parse |unhandled )*\w*(?:error|exception|warning)\b:?.*(?:\bline \d+|\(\)|\bundefined\b|\bnull\b)/i.test(
    name,
  ) ||
  /^\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\sT]*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:Z|UTC|GMT|CST)?$/i.test(name);

/** A label says what belongs into its field (SC 2.4.6, ACT cc0f0a), and a button's what it does. */
export const labelsSaySomething = (words: EmptyNames): PageRule => ({
  id: 'label-says-something',
  *look(): Iterable<Seen> {
    for (const field of fieldsIn(document)) {
      const name = nameOf(field);
      if (name.trim() === '' || /^(?:submit|button|reset|image|radio|checkbox)$/.test(field.type)) continue;
      const label = field.labels?.[0] ?? field;
      const element = isShown(label) ? label : field;
      yield { element, outcome: isEmptyLabel(name, words) ? 'failed' : 'passed', says: { name } };
    }
    for (const element of document.querySelectorAll(
      'button, input[type="submit"], input[type="button"], input[type="image"], [role="button"]',
    )) {
      const name = nameOf(element);
      if (name === '' || !isShown(element)) continue;
      yield { element, outcome: isOneOf(name, words.buttons) ? 'failed' : 'passed', says: { name } };
    }
  },
});

const isEmptyLabel = (name: string, { labels }: EmptyNames): boolean =>
  plain(name) === '' || isOneOf(name, labels) || /^(?:input|text|field|txt|字段|文本框)[\s_-]*\d+$/iu.test(plain(name));
