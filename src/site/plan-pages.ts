import type { Crumb, PageProps } from '#contracts/theme.ts';
import type { ContentKind } from '#contracts/kind.ts';
import type { Entry } from '#model/entry.ts';
import type { SiteArtifact } from '#model/site.ts';
import { Problem } from '#lib/problem.ts';
import { by } from '#lib/order.ts';
import { text } from '#lib/text.ts';
import { planColumn } from '#site/plan-column.ts';
import { planEntries } from '#site/plan-entries.ts';
import { planHome } from '#site/plan-home.ts';
import { ownPage, type PlannedPage } from '#site/planned-page.ts';
import type { SharedPage } from '#site/shared-pages.ts';

/** Turns a site's entries into all of its pages, sorted by path. Pure: same entries, same plan. */
export function planPages(
  artifact: SiteArtifact,
  kinds: readonly ContentKind[],
  sharedPages: readonly SharedPage[],
): PlannedPage[] {
  const { site } = artifact;
  const home: Crumb = { title: '首页', path: '/' };
  const entries = entriesByColumn(artifact.entries, kinds);
  const known = new Map(kinds.map((kind) => [kind.id, kind]));
  const introductions = new Map(artifact.entries.filter(isIntroduction).map((entry) => [entry.column, entry]));
  const columns = site.columns.flatMap((column) =>
    planColumn({ column, above: [home], entries, introductions, site, kinds: known, now: artifact.now }),
  );
  const pages = [
    planHome(artifact, home, entries, known),
    ...columns,
    ...planEntries(artifact, home, known),
    ...sharedPages.map((shared) => planShared(shared, home)),
    ...planServicePages(artifact, home),
  ];
  refuseClashes(pages);
  return pages.toSorted(by((page) => page.path));
}

/** Published Chinese entries of each column in the order that lists show them; introductions (`index.md`) not among them. */
function entriesByColumn(
  entries: readonly Entry[],
  kinds: readonly Pick<ContentKind, 'id' | 'dated'>[],
): ReadonlyMap<string, Entry[]> {
  const dated = new Set(kinds.filter((kind) => kind.dated).map((kind) => kind.id));
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.lang !== 'zh-CN' || isIntroduction(entry)) continue;
    const group = groups.get(entry.column);
    if (group === undefined) groups.set(entry.column, [entry]);
    else group.push(entry);
  }
  for (const [column, group] of groups) {
    const isDated = dated.has(group[0]?.kind ?? '');
    groups.set(column, group.toSorted(isDated ? newestFirst : by((entry) => entry.id)));
  }
  return groups;
}

/** `index.md` of a column's folder: shown by the column's own page. */
const isIntroduction = (entry: Entry): boolean => entry.path === `/${entry.column}/`;

/** Newest first; entries of one moment by path. */
function newestFirst(a: Entry, b: Entry): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}

function planShared(shared: SharedPage, home: Crumb): PlannedPage {
  const path = `/${shared.name}/`;
  const props: PageProps = {
    kind: 'shared',
    title: shared.title,
    description: shared.description,
    lang: 'zh-CN',
    crumbs: [home, { title: shared.title, path }],
    column: null,
    shared: shared.name,
  };
  return { ...ownPage(path, shared.file, props), also: shared.hash };
}

function planServicePages({ site }: SiteArtifact, home: Crumb): PlannedPage[] {
  const plain = (kind: 'search' | 'site-map' | 'not-found', path: string, title: string): PlannedPage =>
    ownPage(path, site.file, {
      kind,
      title,
      description: `${site.name['zh-CN']}${title}`,
      lang: 'zh-CN',
      crumbs: [home, { title, path }],
      column: null,
    });
  const pages = [plain('site-map', '/site-map/', '网站地图'), plain('not-found', '/404.html', '页面不存在')];
  return site.search ? [...pages, plain('search', '/search/', '站内搜索')] : pages;
}

function refuseClashes(pages: readonly PlannedPage[]): void {
  const seen = new Map<string, PlannedPage>();
  for (const planned of pages) {
    const other = seen.get(planned.path);
    if (other !== undefined) throw clash(planned, other);
    seen.set(planned.path, planned);
  }
}

const clash = (planned: PlannedPage, other: PlannedPage): Problem =>
  new Problem({
    code: 'E_SAME_URL',
    message: text(
      `两个页面的网址相同：${planned.path}，另一个来自 ${other.source}`,
      `Two pages have one URL: ${planned.path}; the other comes from ${other.source}`,
    ),
    at: planned.source,
    fix: text('改其中一个的文件名或 slug', 'Change the file name or the slug of one of them'),
  });
