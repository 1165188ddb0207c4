import { nameByMarkup as nameOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';
import { blockOf, isRendered } from '#probe/told-text.ts';
import type { EmptyNames } from './lexicon.ts';
import { isOneOf, plain } from './plain-name.ts';

/**
 * A link says where it leads, by itself or with what is tied to it (SC 2.4.4, failure F63, ACT 5effbb): its sentence or paragraph, its list
 * item, its cell with its headers, its description, or the heading of its own section (H80), where no other link of that section
 * is called the same and leads elsewhere.
 */
export const linksSayWhere = (words: EmptyNames): PageRule => ({
  id: 'link-says-where',
  *look(): Iterable<Seen> {
    const links = [...document.querySelectorAll<HTMLElement>('a[href], area[href], [role="link"]')].filter(
      (link) => (link.tagName === 'AREA' || isShown(link)) && link.closest('[aria-hidden="true"]') === null,
    );
    const empty = links.filter((link) => saysNothing(nameOf(link), link, words));
    for (const link of links) {
      if (!empty.includes(link)) yield { element: link, outcome: 'passed' };
      else
        yield {
          element: link,
          outcome: isToldAround(link, empty, words) ? 'passed' : 'failed',
          says: { name: nameOf(link) },
        };
    }
  },
});

function saysNothing(name: string, link: Element, { links }: EmptyNames): boolean {
  if (name === '') return false;
  if (isOneOf(name, links)) return true;
  // Arrows turn pages; elsewhere they lead nowhere that one could hear.
  return (
    plain(name) === '' &&
    link.closest('nav, [role="navigation"], [class*="pag" i], [class*="breadcrumb" i]') === null &&
    !/^[#+]$/.test(name)
  );
}

function isToldAround(link: HTMLElement, empty: readonly HTMLElement[], words: EmptyNames): boolean {
  const around = [
    ...contextsOf(link).map((context) => textWithout(context, empty)),
    ...describedBy(link),
    ...headersOf(link),
  ];
  return around.some((text) => saysMore(text, words)) || headingTells(link, empty) || leadsToItsName(link);
}

/** Sentence, paragraph, item and cell: what a screen reader can read out for a link. */
const contextsOf = (link: Element): Element[] =>
  [
    ...new Set(
      [
        blockOf(link.parentElement ?? link),
        link.closest('p'),
        link.closest('li, [role="listitem"]'),
        link.closest('td, th, dd, dt, [role="cell"]'),
      ].filter((one) => one !== null && isClose(one)),
    ),
  ] as Element[];

/** The whole page is no context, nor is a box with many blocks in it. */
const isClose = (element: Element): boolean =>
  !element.matches('body, main, article, section, form, header, footer, nav');

/** A context's text without the links that say nothing, and of blocks only without those inside. */
function textWithout(context: Element, empty: readonly Element[]): string {
  const walker = document.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  const isBlock = context.matches('p, li, td, th, dd, dt, [role]');
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || empty.some((link) => link.contains(parent)) || !isRendered(parent)) continue;
    if (isBlock || blockOf(parent) === context) words.push(node.nodeValue ?? '');
  }
  const pictures = [...context.querySelectorAll('img[alt]')].filter(
    (one) => isBlock || blockOf(one.parentElement ?? one) === context,
  );
  return [...words, ...pictures.map((one) => one.getAttribute('alt') ?? '')].join(' ');
}

const describedBy = (link: Element): string[] =>
  [...(link.getAttribute('aria-describedby') ?? '').split(/\s+/), '']
    .map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')))
    .concat(link.getAttribute('title') ?? '');

/** The header cells above and beside a link's cell. */
function headersOf(link: Element): string[] {
  const cell = link.closest('td');
  if (cell === null) return [];
  const row = cell.parentElement?.querySelector('th')?.textContent ?? '';
  const named = (cell.getAttribute('headers') ?? '')
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id) => document.getElementById(id)?.textContent ?? '');
  return [row, ...named];
}

/** Whether what is left of a text, without words that stand beside any link, tells something. */
function saysMore(text: string, { linkFillers, links }: EmptyNames): boolean {
  const latin = (text.toLowerCase().match(/[\p{sc=Latin}\d]{2,}/gu) ?? []).filter(
    (word) => !linkFillers.includes(word),
  );
  const fillers = [...links, ...linkFillers]
    .filter((word) => /\p{sc=Han}/u.test(word))
    .toSorted((a, b) => b.length - a.length);
  const han = fillers.reduce((rest, filler) => rest.replaceAll(filler, ''), text).match(/\p{sc=Han}/gu)?.length ?? 0;
  const other = text.match(/[^\p{sc=Latin}\p{sc=Han}\P{L}]/gu)?.length ?? 0;
  return latin.length >= 1 || han >= 2 || other >= 3;
}

/** It leads to a part of this page that is called the same. */
function leadsToItsName(link: HTMLElement): boolean {
  const href = link.getAttribute('href') ?? '';
  const target = href.startsWith('#') ? document.getElementById(decodeURIComponent(href.slice(1))) : null;
  const named = [target, target?.querySelector('h1, h2, h3, h4, h5, h6, legend, caption')];
  return named.some((one) => one instanceof Element && plain(one.textContent) === plain(nameOf(link)));
}

/** The heading of the link's own section, below the page's title, if no other link there has its name and leads elsewhere. */
function headingTells(link: HTMLElement, empty: readonly HTMLElement[]): boolean {
  const heading = headingOf(link);
  if (heading === null) return false;
  return empty.every(
    (other) =>
      other === link ||
      plain(nameOf(other)) !== plain(nameOf(link)) ||
      headingOf(other) !== heading ||
      other.getAttribute('href') === link.getAttribute('href'),
  );
}

function headingOf(link: Element): Element | null {
  const before = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')].filter(
    (heading) => heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const last = before.at(-1) ?? null;
  return last === null || last.matches('h1, [aria-level="1"]') || last.textContent.trim() === '' ? null : last;
}
