import type { Card, Crumb, HomeProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import { allColumns, mainLangOf, type Column, type SiteArtifact } from '#model/site.ts';
import { by } from '#lib/order.ts';
import { cardOf, type Kinds } from '#site/plan-column.ts';
import { nameIn } from '#site/plan-words.ts';
import { ownPage, type PlannedPage } from '#site/planned-page.ts';

const cardsOnHome = 6;

/** Kinds whose entries are looked up in their own column, or stand elsewhere on the home page. */
const withoutSection: ReadonlySet<string> = new Set([
  'page',
  'emergency',
  'disclosure',
  'annual-report',
  'leader',
  'department',
  'institution',
  'device',
]);

/** Kinds that belong to 信息公开. */
const disclosed: ReadonlySet<string> = new Set(['disclosure', 'annual-report']);

/** The home page: what is urgent, the newest entries of every column that has some, services first. */
export function planHome(
  { site, now }: SiteArtifact,
  home: Crumb,
  entries: ReadonlyMap<string, Entry[]>,
  kinds: Kinds,
): PlannedPage {
  const lang = mainLangOf(site);
  const columns = allColumns(site.columns);
  const cardsOf = (column: Column, count: number): Card[] =>
    (entries.get(column.id) ?? []).slice(0, count).map((entry) => cardOf(entry, { kinds, now }));
  const sections = columns
    .filter(({ kind }) => kind !== undefined && !withoutSection.has(kind))
    .map((column) => ({
      title: column.title,
      path: `/${column.id}/`,
      contentKind: column.kind ?? '',
      cards: cardsOf(column, column.kind === 'service' ? Infinity : cardsOnHome),
    }))
    .filter((section) => section.cards.length > 0);
  const services = sections
    .filter((section) => section.contentKind === 'service')
    .map((section) => ({ ...section, cards: mostWanted(section.cards, site.wanted) }));
  const props: HomeProps = {
    kind: 'home',
    title: nameIn(site.name, lang),
    description: site.description,
    lang,
    crumbs: [home],
    column: null,
    statistics: newestDataset([...entries.values()].flat()),
    sections: [...services, ...sections.filter((section) => section.contentKind !== 'service')],
    urgent: columns
      .filter((column) => column.kind === 'emergency')
      .flatMap((column) => cardsOf(column, Infinity))
      .filter((card) => isInForce(card, now)),
    disclosure: disclosureOf(site.columns),
  };
  return ownPage('/', site.file, props);
}

/** What site.yaml puts first, in its order; then the others, as many as there is room for. */
function mostWanted(cards: readonly Card[], wanted: readonly string[]): Card[] {
  const rankOf = ({ path }: Card): number => {
    const rank = wanted.indexOf(path.slice(1, -1));
    return rank < 0 ? wanted.length : rank;
  };
  return cards.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, cardsOnHome);
}

/** Between its first day and its last. */
const isInForce = ({ expired, fields }: Card, now: string): boolean =>
  !expired && !(typeof fields['from'] === 'string' && fields['from'] > now.slice(0, 10));

function disclosureOf(columns: readonly Column[]): HomeProps['disclosure'] {
  const found = columns.find((column) => allColumns([column]).some(({ kind }) => disclosed.has(kind ?? '')));
  if (found === undefined) return null;
  const { id, title, description, children } = found;
  return {
    title,
    path: `/${id}/`,
    description,
    children: children.map((child) => ({ title: child.title, path: `/${child.id}/` })),
  };
}

/** Of two of one moment the last by path, so that the order of columns does not matter. */
function newestDataset(entries: readonly Entry[]): Entry | null {
  const charted = entries.filter(({ kind, fields }) => kind === 'dataset' && fields['chart'] !== undefined);
  return (
    charted
      .toSorted(by(({ path }) => path))
      .toSorted(by(({ date }) => date ?? ''))
      .at(-1) ?? null
  );
}
