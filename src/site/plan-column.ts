import type { ContentKind } from '#contracts/kind.ts';
import type { Card, ColumnProps, Crumb, PageProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import type { Column, Site } from '#model/site.ts';
import { pictureOf } from '#site/pictures.ts';
import { fileOf, type PlannedPage } from '#site/planned-page.ts';

const cardsOnPage = 20;

export interface ColumnJob {
  column: Column;
  /** From the home page down to the column above. */
  above: readonly Crumb[];
  entries: ReadonlyMap<string, Entry[]>;
  introductions: ReadonlyMap<string, Entry>;
  site: Site;
  kinds: Kinds;
  now: string;
}

/** The content kinds by id. */
export type Kinds = ReadonlyMap<string, ContentKind>;

/** The list pages of a column, and of the columns below it. A column without entries still has its page, which says so. */
export function planColumn(job: ColumnJob): PlannedPage[] {
  const { column, above, site } = job;
  const crumbs = [...above, { title: column.title, path: `/${column.id}/` }];
  const cards = (job.entries.get(column.id) ?? []).map((entry) => cardOf(entry, job));
  const pages = Math.max(1, Math.ceil(cards.length / cardsOnPage));
  const own = Array.from({ length: pages }, (_, index) => listPage(job, { crumbs, cards, pages, number: index + 1 }));
  const below = column.children.flatMap((child) => planColumn({ ...job, column: child, above: crumbs, site }));
  return [...own, ...below];
}

/** An entry as lists show it. */
export const cardOf = (entry: Entry, { kinds, now }: Pick<ColumnJob, 'kinds' | 'now'>): Card => ({
  title: entry.title,
  path: entry.path,
  kind: entry.kind,
  lang: entry.lang,
  date: entry.date,
  summary: entry.summary,
  picture: entryPicture(entry),
  fields: Object.fromEntries(
    (kinds.get(entry.kind)?.cardFields ?? []).flatMap((name) =>
      entry.fields[name] === undefined ? [] : [[name, entry.fields[name]] as const],
    ),
  ),
  expired: isExpired(entry, kinds.get(entry.kind), now),
});

/** Whether the entry's last day is over, at the moment `now`. */
export function isExpired(entry: Entry, kind: ContentKind | undefined, now: string): boolean {
  const lastDay = kind?.expiry === undefined ? undefined : entry.fields[kind.expiry.field];
  return typeof lastDay === 'string' && lastDay < now.slice(0, 10);
}

/** The picture that stands for an entry; null when it names none. */
export function entryPicture(entry: Entry): Card['picture'] {
  const media = entry.media.find((item) => item.type === 'image' && item.file === entry.image?.file);
  return media === undefined || entry.image === null ? null : pictureOf(media, entry.image.alt);
}

/** Column labels of 政府网站网页标签规范; a column that names no type is its own type, the list there being open. */
export const columnTag = (column: Column): NonNullable<PageProps['column']> => ({
  id: column.id,
  title: column.title,
  description: column.description,
  keywords: column.keywords.length > 0 ? column.keywords : [column.title],
  type: column.type ?? column.title,
});

interface ListPage {
  crumbs: readonly Crumb[];
  cards: readonly Card[];
  pages: number;
  number: number;
}

function listPage(job: ColumnJob, { crumbs, cards, pages, number }: ListPage): PlannedPage {
  const { column, site } = job;
  const intro = job.introductions.get(column.id) ?? null;
  const pathOf = (page: number): string => (page === 1 ? `/${column.id}/` : `/${column.id}/page-${page}/`);
  const props: ColumnProps = {
    kind: 'column',
    title: number === 1 ? column.title : `${column.title}（第 ${number} 页）`,
    description: column.description,
    lang: 'zh-CN',
    crumbs: number === 1 ? crumbs : [...crumbs, { title: `第 ${number} 页`, path: pathOf(number) }],
    column: columnTag(column),
    contentKind: column.kind ?? null,
    cards: cards.slice((number - 1) * cardsOnPage, number * cardsOnPage),
    children: column.children.map(({ id, title, description }) => ({ title, path: `/${id}/`, description })),
    page: number,
    pages,
    total: cards.length,
    previous: number === 1 ? null : pathOf(number - 1),
    next: number === pages ? null : pathOf(number + 1),
    facets: [],
    intro: number === 1 ? intro : null,
  };
  const path = pathOf(number);
  return {
    path,
    file: fileOf(path),
    source: intro?.file ?? site.file,
    contentKind: column.kind ?? null,
    also: '',
    props,
  };
}
