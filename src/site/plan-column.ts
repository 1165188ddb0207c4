import type { ContentKind } from '#contracts/kind.ts';
import type { Card, ColumnProps, Crumb, PageProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import { mainLangOf, type Column, type Site } from '#model/site.ts';
import { facetsOf, shownFacets, type ListedPart, type PlannedFacet } from '#site/plan-facets.ts';
import { listParts } from '#site/plan-lists.ts';
import { planWords } from '#site/plan-words.ts';
import { pictureOf } from '#site/pictures.ts';
import { fileOf, type PlannedPage } from '#site/planned-page.ts';

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

/** The list pages of a column and of its parts, and those of the columns below it. */
export function planColumn(job: ColumnJob): PlannedPage[] {
  const { column, above } = job;
  const lang = mainLangOf(job.site);
  const own = { title: column.title, path: `/${column.id}/` };
  const crumbs = [...above, own];
  const listed = (job.entries.get(column.id) ?? []).map((entry) => ({ entry, card: cardOf(entry, job) }));
  const kind = job.kinds.get(column.kind ?? '');
  const facets = kind === undefined ? [] : facetsOf(listed, { path: own.path, kind, lang });
  const whole = { ...own, cards: listed.map(({ card }) => card) };
  return [
    ...planList(job, { list: whole, crumbs, facets, part: null }),
    ...facets
      .flatMap((facet) => facet.parts)
      .flatMap((part) => {
        const title = planWords(lang).inPart(column.title, part.title);
        return planList(job, { list: { ...part, title }, crumbs: [...crumbs, part], facets, part });
      }),
    ...column.children.flatMap((child) => planColumn({ ...job, column: child, above: crumbs })),
  ];
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

interface List {
  list: ListedPart;
  /** From the home page down to the list. */
  crumbs: readonly Crumb[];
  facets: readonly PlannedFacet[];
  /** The part of the column that is listed; null for the whole. */
  part: ListedPart | null;
}

/** The pages of one list. Only the first page of the whole column introduces it and leads to the columns below. */
function planList(
  { column, introductions, site, kinds }: ColumnJob,
  { list, crumbs, facets, part }: List,
): PlannedPage[] {
  const lang = mainLangOf(site);
  const words = planWords(lang);
  const intro = introductions.get(column.id) ?? null;
  const shown = shownFacets(facets, part);
  const contentKind = column.kind ?? null;
  const form = kinds.get(column.kind ?? '')?.form ?? null;
  const source = intro?.file ?? site.file;
  return listParts(list.cards, list.path).map(({ path, ...one }) => {
    const isFirst = one.page === 1;
    const isTop = isFirst && part === null;
    const props: ColumnProps = {
      ...one,
      kind: 'column',
      title: isFirst ? list.title : words.onPage(list.title, one.page),
      description: column.description,
      lang,
      crumbs: isFirst ? crumbs.map(crumbOf) : [...crumbs.map(crumbOf), { title: words.page(one.page), path }],
      column: columnTag(column),
      contentKind,
      children: part === null ? column.children.map(childOf) : [],
      facets: shown,
      form,
      intro: isTop ? intro : null,
    };
    return { path, file: fileOf(path), source, contentKind, also: '', props };
  });
}

const crumbOf = ({ title, path }: Crumb): Crumb => ({ title, path });

const childOf = ({ id, title, description }: Column): ColumnProps['children'][number] => ({
  title,
  path: `/${id}/`,
  description,
});
