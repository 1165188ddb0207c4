import { Lang } from '#model/words.ts';
import type { Page as BrowserPage, SerializedAXNode } from 'puppeteer-core';

/** What a screen reader says of a page that is shown: role and name or description of everything that has one, in order. */
export async function spokenNames(tab: BrowserPage): Promise<{ role: string; name: string }[]> {
  const root = await tab.accessibility.snapshot({ interestingOnly: false });
  return root === null ? [] : namesIn(root);
}

/** The controls of a player are the browser's own, in the browser's language. */
const isPlayer = ({ role }: SerializedAXNode): boolean => role === 'Video' || role === 'Audio';

const namesIn = (node: SerializedAXNode): { role: string; name: string }[] => [
  ...[node.name, node.description, node.roledescription]
    .filter((name) => name !== undefined && name.trim() !== '' && node.role !== 'InlineTextBox')
    .map((name) => ({ role: node.role, name: name?.trim() ?? '' })),
  ...(isPlayer(node) ? [] : (node.children ?? [])).flatMap(namesIn),
];

/** Numbers and dates, signs, addresses, and what Chinese itself writes in Latin letters. */
const plain = /^[\d\p{P}\p{S}\p{Z}]*$|^[\w.+-]+@[\w.-]+$|^https?:\/\/\S+$|^(?:Tab|Shift \+ Tab|Enter|Alt \+ )$/u;

const scripts: Readonly<Record<Lang, RegExp>> = {
  'zh-CN': /\p{Script=Han}/u,
  en: /[a-z]/i,
  ug: /\p{Script=Arabic}/u,
  bo: /\p{Script=Tibetan}/u,
  mn: /\p{Script=Mongolian}/u,
};

/** Names that a Chinese voice could not read as Chinese. */
export const foreignNames = (names: readonly { role: string; name: string }[]): string[] =>
  names.filter(({ name }) => !isIn('zh-CN')(name) && !plain.test(name)).map(({ role, name }) => `${role} ${name}`);

/** What is said on a page that is shown and is neither in the page's language nor in a passage that says it is in another. */
export async function strangeNames(tab: BrowserPage): Promise<string[]> {
  const { lang, passages } = await tab.evaluate(() => {
    const own = document.documentElement.lang;
    const foreign = [...document.querySelectorAll('[lang]')].filter((element) => element.getAttribute('lang') !== own);
    const labels = foreign
      .flatMap((element) => [element, ...element.querySelectorAll('*')])
      .flatMap((element) => ['aria-label', 'alt', 'title'].flatMap((name) => element.getAttribute(name) ?? []));
    return { lang: own, passages: [...foreign.map((element) => element.textContent), ...labels] };
  });
  const isOwn = isIn(Lang.catch('mn').parse(lang));
  const elsewhere = passages.map(folded);
  return (
    (await spokenNames(tab))
      // A title cannot say where another language begins: of a translation, the site's name may be in the main one.
      .map(({ role, name }) => ({ role, name: role === 'RootWebArea' ? name.replace(/ - [^-]*$/, '') : name }))
      .filter(({ name }) => !isOwn(name) && !plain.test(name) && !elsewhere.some((text) => text.includes(folded(name))))
      .map(({ role, name }) => `${role} ${name}`)
  );
}

/** Chinese names may hold anything beside a Han sign; the others hold their script and no Han sign. */
const isIn =
  (lang: Lang) =>
  (name: string): boolean =>
    scripts[lang].test(name) && (lang === 'zh-CN' || !scripts['zh-CN'].test(name));

const folded = (text: string): string => text.replaceAll(/\s+/g, '');
