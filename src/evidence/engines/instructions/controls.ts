const operable =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="radio"], [onclick], [tabindex="0"]';

const titles = 'h2, h3, h4, h5, h6, legend, caption, label, nav[aria-label], [role="navigation"][aria-label]';

/** Words that call every control of a kind. */
const kinds = /^(?:按钮|链接|图标|菜单|ボタン|リンク|アイコン|メニュー|buttons?|links?|icons?|menu)$/iu;

/**
 * What the page's controls and groups are called, each long enough to be met in a sentence on purpose; where a sentence speaks of a
 * button, or of a link, what those are called.
 */
export function namesOn(document: Document, noun: string): string[] {
  const ofKind = byNoun.slice(0, 2).find(([pattern]) => pattern.test(noun))?.[1];
  const named = [...document.body.querySelectorAll(ofKind ?? `${operable}, ${titles}`)].flatMap(namesOf);
  return [...new Set(named.map((name) => name.replaceAll(/\s+/g, ' ').trim().toLowerCase()))].filter(
    (name) => !kinds.test(name) && /\p{Script=Han}.*\p{Script=Han}|\p{L}{3}/u.test(name),
  );
}

const namesOf = (element: Element): string[] => [
  element.textContent ?? '',
  ...['aria-label', 'alt', 'title', 'placeholder'].map((attribute) => element.getAttribute(attribute) ?? ''),
  element.matches('input[type="submit"], input[type="button"], input[type="reset"]')
    ? (element.getAttribute('value') ?? '')
    : '',
  ...[...element.querySelectorAll('img')].map((picture) => picture.getAttribute('alt') ?? ''),
];

/** Whether a sentence holds one of the names, as words of their own. */
export function holdsName(sentence: string, names: readonly string[]): boolean {
  const words = sentence.toLowerCase();
  return names.some((name) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)
      ? words.includes(name)
      : new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(words),
  );
}

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const byNoun: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:按钮|按键|ボタン|buttons?)$/iu,
    'button, input[type="submit"], input[type="button"], input[type="reset"], input[type="image"], [role="button"], [onclick]',
  ],
  [/^(?:链接|リンク|links?)$/iu, 'a[href], [role="link"]'],
  [/^(?:菜单|导航栏?|menus?|navigation.*)$/iu, 'nav, [role="navigation"], [role="menu"], [role="menubar"]'],
  [/^(?:表单|forms?)$/iu, 'form, [role="form"]'],
  [/^(?:列表|lists?)$/iu, 'main ul, main ol, [role="list"], [role="listbox"]'],
  [
    /^(?:输入框|文本框|fields?)$/iu,
    'input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="reset"]), textarea, select',
  ],
];

/** Whether the page has more than one thing of the kind that is spoken of, so that its kind alone does not tell it. */
export function areSeveral(document: Document, noun: string): boolean {
  const selector = byNoun.find(([pattern]) => pattern.test(noun))?.[1];
  const main = document.querySelector('main, [role="main"]') ?? document.body;
  if (selector === undefined) return main.querySelector(operable) !== null;
  return document.body.querySelectorAll(selector).length > 1;
}
