import type { EntryProps, PageProps, SiteFrame } from '#contracts/theme.ts';
import { addressOf } from '#theme/address.ts';

/** One `<meta name content>`. */
export interface MetaTag {
  name: string;
  content: string;
}

/** 页名 - 站名; the home page is the site itself. */
export const titleOf = (frame: SiteFrame, page: PageProps): string =>
  page.kind === 'home' ? frame.name : `${page.title} - ${frame.name}`;

/** The page's own path: its last crumb. Null for the page that answers every wrong address. */
export const pathOf = (page: PageProps): string | null =>
  page.kind === 'not-found' ? null : (page.crumbs.at(-1)?.path ?? '/');

/** The tags of 《政府网站网页标签规范》: of the site on every page, of the column and the content where there is one. */
export function metaTags(frame: SiteFrame, page: PageProps): MetaTag[] {
  const tags = [
    tag('SiteName', frame.name),
    tag('SiteDomain', frame.domain),
    tag('SiteIDCode', frame.identifiers.siteCode),
    ...columnTags(page),
    ...(page.kind === 'entry' ? contentTags(frame, page) : []),
  ];
  return tags.filter((found) => found !== null);
}

function columnTags({ column }: PageProps): (MetaTag | null)[] {
  if (column === null) return [];
  return [
    tag('ColumnName', column.title),
    tag('ColumnDescription', column.description),
    tag('ColumnKeywords', column.keywords.join(',')),
    tag('ColumnType', column.type),
  ];
}

const contentTags = (frame: SiteFrame, { entry }: EntryProps): (MetaTag | null)[] => [
  tag('ArticleTitle', entry.title),
  // A service guide need not carry a date of publication; its last change is what its reader asks for.
  tag('PubDate', entry.date ?? entry.updated),
  tag('ContentSource', entry.source),
  tag('Keywords', entry.keywords.join(',')),
  tag('Author', entry.author),
  tag('Description', entry.summary),
  tag('Url', addressOf(frame.url, entry.path)),
];

const tag = (name: string, content: string | null): MetaTag | null =>
  content === null || content === '' ? null : { name, content };
