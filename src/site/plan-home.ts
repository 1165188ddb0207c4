import type { Crumb, HomeProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import { allColumns, type SiteArtifact } from '#model/site.ts';
import { cardOf, type Kinds } from '#site/plan-column.ts';
import { ownPage, type PlannedPage } from '#site/planned-page.ts';

const cardsOnHome = 6;

/** The home page: the newest entries of every column that has some, services first. */
export function planHome(
  { site, now }: SiteArtifact,
  home: Crumb,
  entries: ReadonlyMap<string, Entry[]>,
  kinds: Kinds,
): PlannedPage {
  const sections = allColumns(site.columns)
    .filter((column) => column.kind !== undefined && column.kind !== 'page')
    .map((column) => ({
      title: column.title,
      path: `/${column.id}/`,
      contentKind: column.kind ?? '',
      cards: (entries.get(column.id) ?? []).slice(0, cardsOnHome).map((entry) => cardOf(entry, { kinds, now })),
    }))
    .filter((section) => section.cards.length > 0);
  const services = sections.filter((section) => section.contentKind === 'service');
  const props: HomeProps = {
    kind: 'home',
    title: site.name['zh-CN'],
    description: site.description,
    lang: 'zh-CN',
    crumbs: [home],
    column: null,
    sections: [...services, ...sections.filter((section) => section.contentKind !== 'service')],
  };
  return ownPage('/', site.file, props);
}
