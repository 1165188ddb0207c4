import { anchorOf } from '#probe/anchors.ts';
import { nameByMarkup as nameOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';
import { blockOf, isRendered } from '#probe/told-text.ts';
import type { EmptyNames } from './lexicon.ts';
import { baseOf, isOneOf, plain } from './plain-name.ts';

/**
 * A link says where it leads, by itself or with what is tied to it (SC 2.4.4, failure F63, ACT 5effbb): its sentence or paragraph, its list
 * item and those that it is nested in (H81), its cell with its headers, its description, or the heading of its own section (H80), where no other link of that section
 * is called the same and leads elsewhere. A heading is not enough for a link that only points, “click here”: by ACT 5effbb it is no context.
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

/** Which page of several is meant. */
const isPageNumber = /^(?:page|seite|página|pagina|页)\s*\d+$/i;

function saysNothing(name: string, link: Element, { links }: EmptyNames): boolean {
  if (name === '' || isPageNumber.test(name)) return false;
  if (isOneOf(name, links) || isFormat(name, link)) return true;
  // Arrows turn pages; elsewhere they lead nowhere that one could hear.
  return (
    plain(name) === '' &&
    link.closest('nav, [role="navigation"], [class*="pag" i], [class*="breadcrumb" i]') === null &&
    !/^[#+]$/.test(name)
  );
}

/** The format of the document behind it tells not which document it is. */
function isFormat(name: string, link: Element): boolean {
  const [, ending = ''] =
    /\.(pdf|docx?|xlsx?|pptx?|txt|epub|zip|rar|ofd|wps|csv)$/i.exec(baseOf(link.getAttribute('href') ?? '')) ?? [];
  const words = formats[ending.toLowerCase().replace(/x$/, '')] ?? ending.toLowerCase();
  return (
    ending !== '' &&
    new RegExp(`^(?:${words})(?:\\s*(?:版|格式|文件|文档|下载|file|format|version|download))*$`).test(plain(name))
  );
}

/** What formats are called besides their endings. */
const formats: Readonly<Record<string, string>> = {
  doc: 'docx?|word',
  xls: 'xlsx?|excel',
  ppt: 'pptx?|powerpoint',
  txt: 'txt|(?:plain )?text|纯?文本',
};

function isToldAround(link: HTMLElement, empty: readonly HTMLElement[], words: EmptyNames): boolean {
  const around = [
    ...contextsOf(link).map((context) => textWithout(context, empty)),
    ...itemsAround(link),
    ...describedBy(link),
    ...headersOf(link),
  ];
  if (pointsWithOthers(link, empty)) return false;
  return (
    around.some((text) => saysMore(text, words)) ||
    (!pointing.test(plain(nameOf(link))) && headingTells(link, empty)) ||
    leadsToItsName(link)
  );
}

/** Only points: no heading makes a sentence of it, as it does of “more”. */
const pointing =
  /^(?:请)?(?:点击|点按|点|戳|按)?(?:这里|此处|这儿)(?:查看|进入|下载)?$|^(?:please )?(?:click|press|tap|follow) (?:here|this|this link|the link)$|^(?:here|this|this link)$/;

/** Others that point in the same way stand beside it in a row, “here, here and here”, and lead elsewhere: which is which? */
function pointsWithOthers(link: HTMLElement, empty: readonly HTMLElement[]): boolean {
  if (!pointing.test(plain(nameOf(link)))) return false;
  return empty.some((other) => {
    if (other === link || other.getAttribute('href') === link.getAttribute('href')) return false;
    if (other.parentElement !== link.parentElement || plain(nameOf(other)) !== plain(nameOf(link))) return false;
    const between = document.createRange();
    const isAfter = (link.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    between.setStartAfter(isAfter ? link : other);
    between.setEndBefore(isAfter ? other : link);
    return /^[\s,，、;；]*(?:and|or|和|及|与|或)?[\s,，]*$/i.test(between.toString());
  });
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

const itemOver = (item: Element | null): Element | null => item?.parentElement?.closest('li') ?? null;

/** What the items say of themselves in which the link's own item is nested. */
function itemsAround(link: Element): string[] {
  const outer: string[] = [];
  for (let at = itemOver(link.closest('li')); at !== null; at = itemOver(at)) {
    const own = [...at.childNodes].filter(
      (node) => !(node instanceof HTMLUListElement || node instanceof HTMLOListElement),
    );
    outer.push(own.map((node) => node.textContent ?? '').join(' '));
  }
  return outer;
}

/** The whole page is no context, nor is a box with many blocks in it. */
const isClose = (element: Element): boolean =>
  !element.matches('body, main, article, section, form, header, footer, nav') &&
  !(
    element.matches('td, th') &&
    element.querySelector('h1, h2, h3, h4, h5, h6, table, p + p, ul + p, p + ul, div') !== null
  );

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

/**
 * The header cells beside a link's cell and those that it names; the one above, where nothing but links stands in the row: else it is
 * the row that says which thing is meant.
 */
function headersOf(link: Element): string[] {
  const cell = link.closest('td');
  if (cell === null) return [];
  const row = cell.parentElement?.querySelector('th')?.textContent ?? '';
  const named = (cell.getAttribute('headers') ?? '')
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id) => document.getElementById(id)?.textContent ?? '');
  const others = [...(cell.parentElement?.children ?? [])].filter((one) => one !== cell);
  const isAlone = others.every((one) => !/\p{L}/u.test(textWithout(one, [...one.querySelectorAll('a[href]')])));
  return isAlone ? [row, ...named, headerAbove(cell)] : [row, ...named];
}

/** The last header cell that lies over a cell. */
function headerAbove(cell: HTMLElement): string {
  const { left, right, top } = cell.getBoundingClientRect();
  const over = [...(cell.closest('table')?.querySelectorAll('th') ?? [])].filter((header) => {
    const box = header.getBoundingClientRect();
    return box.bottom <= top + 2 && box.left < right - 1 && box.right > left + 1;
  });
  return over.at(-1)?.textContent ?? '';
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
  const target = anchorOf(link.getAttribute('href') ?? '');
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
