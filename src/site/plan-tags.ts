import type { Crumb, TagProps, TagsProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import { mainLangOf, type Site } from '#model/site.ts';
import { by } from '#lib/order.ts';
import { cardOf, type Kinds } from '#site/plan-column.ts';
import { listParts, segmentOf } from '#site/plan-lists.ts';
import { planWords } from '#site/plan-words.ts';
import { ownPage, type PlannedPage } from '#site/planned-page.ts';

/** A keyword that leads somewhere: two entries or more have it. */
export interface Tag extends Crumb {
  /** In the order of the list. */
  entries: readonly Entry[];
  /** Where in `entries` each stands. */
  positions: ReadonlyMap<Entry, number>;
}

/** The tags by the last part of their address; `entries` come in the order in which they are to be listed. */
export function tagsOf(entries: readonly Entry[]): ReadonlyMap<string, Tag> {
  const groups = new Map<string, { title: string; path: string; entries: Entry[] }>();
  for (const entry of entries) {
    for (const keyword of entry.keywords) {
      const key = segmentOf(keyword);
      const group = groups.get(key) ?? { title: keyword, path: `/tags/${key}/`, entries: [] };
      groups.set(key, group);
      if (group.entries.at(-1) !== entry) group.entries.push(entry);
    }
  }
  const used = [...groups].filter(([, group]) => group.entries.length > 1).toSorted(by(([key]) => key));
  return new Map(
    used.map(([key, group]) => [
      key,
      { ...group, positions: new Map(group.entries.map((entry, index) => [entry, index])) },
    ]),
  );
}

/** The tags of an entry, each once, in the order in which it names them. */
export const tagsOfEntry = ({ keywords }: Entry, tags: ReadonlyMap<string, Tag>): Tag[] => [
  ...new Set(keywords.flatMap((keyword) => tags.get(segmentOf(keyword)) ?? [])),
];

export interface TagJob {
  site: Site;
  home: Crumb;
  kinds: Kinds;
  now: string;
}

/** The page of every tag and, above them, the list of all; none where no keyword is used twice. */
export function planTags(tags: ReadonlyMap<string, Tag>, job: TagJob): PlannedPage[] {
  if (tags.size === 0) return [];
  const { site, home } = job;
  const lang = mainLangOf(site);
  const words = planWords(lang);
  const above = [home, { title: words.tags, path: '/tags/' }];
  const index: TagsProps = {
    kind: 'tags',
    title: words.tags,
    description: words.tagsAbout,
    lang,
    crumbs: above,
    column: null,
    tags: [...tags.values()].map(({ title, path, entries }) => ({ title, path, count: entries.length })),
  };
  return [ownPage('/tags/', site.file, index), ...[...tags.values()].flatMap((tag) => planTag(tag, above, job))];
}

function planTag(tag: Tag, above: readonly Crumb[], job: TagJob): PlannedPage[] {
  const lang = mainLangOf(job.site);
  const words = planWords(lang);
  const cards = tag.entries.map((entry) => cardOf(entry, job));
  const crumbs = [...above, { title: tag.title, path: tag.path }];
  return listParts(cards, tag.path).map(({ path, ...list }) => {
    const isFirst = list.page === 1;
    const props: TagProps = {
      ...list,
      kind: 'tag',
      title: isFirst ? words.tag(tag.title) : words.onPage(words.tag(tag.title), list.page),
      description: words.tagAbout(tag.title),
      lang,
      crumbs: isFirst ? crumbs : [...crumbs, { title: words.page(list.page), path }],
      column: null,
    };
    return ownPage(path, job.site.file, props);
  });
}
