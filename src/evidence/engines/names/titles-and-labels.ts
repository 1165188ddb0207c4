import {
  descriptionOf,
  fieldsIn,
  isBoxOfMany,
  isTyped,
  labelOf,
  plainLabelOf,
  titlesOver,
  type Field,
} from '#probe/fields.ts';
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
      /^[\w-]+\.(?:html?|php|aspx?|jsp|docx?|pdf)$/i.test(title) ||
      isLeftOpen(title);
    const outcome = isEmpty || isOfAnotherPage(title) ? 'failed' : isAbsentInPage(title) ? 'cantTell' : 'passed';
    yield { element, outcome, says: { title } };
  },
});

/** One of its parts is what a program writes for want of words: `undefined - 示例市图书馆`, `{{title}}`. */
const isLeftOpen = (title: string): boolean =>
  title
    .split(/\s[-–—|·]\s|[_｜|]/u)
    .some((part) => /^(?:undefined|null|NaN|\[object Object\]|\{\{.*\}\}|\$\{.*\}|%\w+%)$/u.test(part.trim()));

/** A page about a year or a sign is headed by it. */
const isHeadline = (title: string): boolean =>
  [...document.querySelectorAll('h1')].some((one) => fold(one.textContent) === fold(title));

/** Below this share of its words, and with none of them in a heading, a title speaks of something else. */
const leastShare = 0.25;

/**
 * Whether a title shares no word with any heading and next to none with what the page holds. The name of the site, which its
 * header or footer says too, is left out.
 */
function isOfAnotherPage(title: string): boolean {
  const main = document.querySelector('main, [role="main"]');
  if (main === null) return false;
  // Where one is, says the navigation too.
  const said = `${shownText(main)} ${wordsOfAll('[aria-current]:not([aria-current="false"])')}`.toLowerCase();
  const headings = wordsOfAll('h1, h2, h3');
  const brand = wordsOfAll(
    ':is(header, footer, [role="banner"], [role="contentinfo"]) :not(nav *, ul *, :has(nav, ul))',
  );
  const { pairs, words } = wordsIn(title.toLowerCase().replaceAll(ofAnySite, ' '));
  const all = [...pairs, ...words];
  const own = all.filter((word) => !brand.includes(word));
  if ((pairs.length < 3 && words.length < 2) || own.length < 2 || headings === '' || said.length < 60) return false;
  const shared = own.filter((word) => said.includes(word));
  return shared.length / own.length <= leastShare && !all.some((word) => headings.includes(word));
}

const wordsOfAll = (selector: string): string =>
  [...document.querySelectorAll(selector)].map((one) => shownText(one).toLowerCase()).join(' ');

/** Words of titles that tell nothing of a page. */
const ofAnySite =
  /首页|主页|门户|官方|网站|官网|\b(?:home|welcome|website|site|page|the|and|for|with|from|your|our|this|that|what|how|when|where|who|about|you|are|can)\b/giu;

/** Pairs of Han characters, and Latin words without their endings. */
const wordsIn = (text: string): { pairs: string[]; words: string[] } => ({
  pairs: [...text.matchAll(/(?=(\p{sc=Han}{2}))/gu)].map(([, pair = '']) => pair),
  words: (text.match(/[\p{sc=Latin}]{3,}/gu) ?? []).map((word) => word.slice(0, Math.max(4, word.length - 2))),
});

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
    let before: Element | null = null;
    for (const element of document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')) {
      if (!isToldAsHeading(element)) continue;
      const name = nameOf(element);
      // What the browser gives no name may still hold words.
      if (name === '' && element.textContent.trim() !== '') continue;
      const isEmpty = (isEmptyHeading(name, words) && !isAboutSign(element, name)) || isOneOfSame(element);
      const outcome = isEmpty ? 'failed' : areAlike(before, element) ? 'cantTell' : 'passed';
      before = element;
      yield { element, outcome, says: { name } };
    }
  },
});

/** So many headings of one part that say the same do not tell its sections apart. */
const fewestSame = 3;

/** One of two headings of a level with the same words, one right after the other, may have been copied. */
const areAlike = (before: Element | null, element: Element): boolean =>
  before?.tagName === element.tagName && fold(before.textContent) === fold(element.textContent);

/** Headings of one level with the same words, with no higher heading between them. */
function isOneOfSame(element: Element): boolean {
  const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const level = element.tagName;
  const at = all.indexOf(element);
  const isHigher = (one: Element): boolean => one.tagName < level;
  const from = all.slice(0, at).findLastIndex(isHigher) + 1;
  const to = all.findIndex((one, index) => index > at && isHigher(one));
  const part = all.slice(from, to === -1 ? all.length : to).filter((one) => one.tagName === level && isShown(one));
  const same = part.filter((one) => fold(one.textContent) === fold(element.textContent));
  return at >= 0 && same.length >= fewestSame && same.length === part.length;
}

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
    yield* labelsOfFields(words);
    yield* legends(words);
    yield* namesOfButtons(words);
  },
});

function* labelsOfFields(words: EmptyNames): Iterable<Seen> {
  const fields = fieldsIn(document);
  for (const [index, field] of fields.entries()) {
    const name = nameOf(field);
    if (name.trim() === '' || /^(?:submit|button|reset|image|radio|checkbox)$/.test(field.type)) continue;
    const label = field.labels?.[0] ?? field;
    const element = isShown(label) ? label : field;
    const isEmpty = isEmptyLabel(name, words);
    const isSame = [fields[index - 1], fields[index + 1]].some(
      (one) => one !== undefined && areCalledTheSame(field, one),
    );
    yield { element, outcome: isEmpty || isSame ? 'failed' : 'passed', says: { name } };
  }
}

const allToldOf = (field: HTMLInputElement | HTMLTextAreaElement): string =>
  [plainLabelOf(field), descriptionOf(field), field.placeholder, ...titlesOver(field)].join('\n');

/** Two fields, one right after the other, of which nothing tells what belongs into which. */
function areCalledTheSame(one: Field, other: Field): boolean {
  if (!isTyped(one) || !isTyped(other) || one.type === 'password' || isBoxOfMany(one)) return false;
  if (plainLabelOf(one).length < 2 || allToldOf(one) !== allToldOf(other)) return false;
  const between = document.createRange();
  const isFirst = (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  between.setStartAfter(isFirst ? one : other);
  between.setEndBefore(isFirst ? other : one);
  return !/[\p{L}\p{N}]/u.test(between.toString().replace(labelOf(isFirst ? other : one), ''));
}

function* legends(words: EmptyNames): Iterable<Seen> {
  for (const element of document.querySelectorAll('fieldset > legend')) {
    const name = fold(element.textContent);
    if (name === '' || !isShown(element)) continue;
    yield { element, outcome: isEmptyLegend(name, words) ? 'failed' : 'passed', says: { name } };
  }
}

function* namesOfButtons(words: EmptyNames): Iterable<Seen> {
  for (const element of document.querySelectorAll(
    'button, input[type="submit"], input[type="button"], input[type="image"], [role="button"]',
  )) {
    const name = nameOf(element);
    if (name === '' || !isShown(element)) continue;
    yield { element, outcome: isOneOf(name, words.buttons) ? 'failed' : 'passed', says: { name } };
  }
}

/** `信息一`, `Group 2`: which of several groups it is, and of what nothing. */
const isEmptyLegend = (name: string, words: EmptyNames): boolean =>
  isEmptyLabel(name, words) ||
  /^(?:信息|内容|项目|部分|分组|组|资料|区块|表单|其他|details?|info(?:rmation)?|group|section|part|block|fields?|form|data|set)[\s_-]*(?:\d+|[一二三四五六七八九十]|[a-z])?$/iu.test(
    plain(name),
  );

const isEmptyLabel = (name: string, { labels }: EmptyNames): boolean =>
  plain(name) === '' || isOneOf(name, labels) || /^(?:input|text|field|txt|字段|文本框)[\s_-]*\d+$/iu.test(plain(name));
