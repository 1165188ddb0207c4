import path from 'node:path';
import type { Crumb, PageProps } from '#contracts/theme.ts';
import type { ContentKind } from '#contracts/kind.ts';
import type { Entry } from '#model/entry.ts';
import { mainLangOf, type SiteArtifact } from '#model/site.ts';
import { Problem } from '#lib/problem.ts';
import { by, byCodeUnit } from '#lib/order.ts';
import { text } from '#lib/text.ts';
import { isExpired, planColumn, type Kinds } from '#site/plan-column.ts';
import { planEntries } from '#site/plan-entries.ts';
import { planForms } from '#site/plan-forms.ts';
import { planHome } from '#site/plan-home.ts';
import { planTags, tagsOf } from '#site/plan-tags.ts';
import { planServicePages, type SiteFacts } from '#site/plan-service-pages.ts';
import { withVersions } from '#site/plan-simple.ts';
import { nameIn, planWords } from '#site/plan-words.ts';
import { ownPage, type PlannedPage } from '#site/planned-page.ts';
import { sharedIn, type SharedPage } from '#site/shared-pages.ts';

/** Turns a site's entries into all of its pages, sorted by path. Pure: same entries, same plan. */
export function planPages(
  artifact: SiteArtifact,
  kinds: readonly ContentKind[],
  sharedPages: readonly SharedPage[],
): PlannedPage[] {
  const { site } = artifact;
  const lang = mainLangOf(site);
  const home: Crumb = { title: planWords(lang).home, path: '/' };
  const known = new Map(kinds.map((kind) => [kind.id, kind]));
  const entries = entriesByColumn(artifact, known);
  const tags = tagsOf([...entries.values()].flat().toSorted(newestFirst));
  const introductions = new Map(artifact.entries.filter(isIntroduction).map((entry) => [entry.column, entry]));
  const columns = site.columns.flatMap((column) =>
    planColumn({ column, above: [home], entries, introductions, site, kinds: known, now: artifact.now }),
  );
  const full = [
    planHome(artifact, home, entries, known),
    ...columns,
    ...planEntries({ artifact, home, kinds: known, lists: entries, tags }),
    ...planTags(tags, { site, home, kinds: known, now: artifact.now }),
    ...sharedIn(sharedPages, lang).map((shared) => planShared(shared, home)),
    ...planForms(site, kinds),
    ...planServicePages(site, home, { hasTags: tags.size > 0, search: searchable(artifact, kinds) }),
  ];
  const pages = withVersions(full, site);
  refuseClashes(pages);
  return pages.toSorted(by((page) => page.path));
}

/**
 * Published entries of each column in the site's main language, in the order that lists show them: what is over after what is current.
 * Introductions (`index.md`) are not among them.
 */
function entriesByColumn({ site, entries, now }: SiteArtifact, kinds: Kinds): ReadonlyMap<string, Entry[]> {
  const main = mainLangOf(site);
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.lang !== main || isIntroduction(entry)) continue;
    const group = groups.get(entry.column);
    if (group === undefined) groups.set(entry.column, [entry]);
    else group.push(entry);
  }
  for (const [column, group] of groups) {
    const kind = kinds.get(group[0]?.kind ?? '');
    const sorted = group.toSorted(kind?.dated === true ? newestFirst : by((entry) => entry.id));
    const isOver = (entry: Entry): boolean => isExpired(entry, kind, now);
    groups.set(column, kind?.expiry === undefined ? sorted : sorted.toSorted((a, b) => +isOver(a) - +isOver(b)));
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
  const own = `/${shared.name}/`;
  const props: PageProps = {
    kind: 'shared',
    title: shared.title,
    description: shared.description,
    lang: shared.lang,
    crumbs: [home, { title: shared.title, path: own }],
    column: null,
    shared: path.basename(shared.file, '.mdx'),
  };
  return { ...ownPage(own, shared.file, props), also: shared.hash };
}

/** The kinds and years that the entries of a site have. */
function searchable({ site, entries }: SiteArtifact, kinds: readonly ContentKind[]): SiteFacts['search'] {
  const lang = mainLangOf(site);
  const used = new Set(entries.map((entry) => entry.kind));
  const years = new Set(entries.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])));
  return {
    kinds: kinds.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, title: nameIn(name, lang) })),
    years: [...years].toSorted((a, b) => byCodeUnit(b, a)),
  };
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
