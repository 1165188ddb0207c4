import type { Card, HomeProps } from '#contracts/theme.ts';
import { sentenceCards } from '#theme/kinds/dataset/dataset.ts';

type Section = HomeProps['sections'][number];

/** What people come to do stands first, then what they come to read, then what they look up. */
export interface HomeParts {
  services: Section[];
  /** The first column of news; null where there is none. */
  news: Section | null;
  /** Notices and documents: short lists beside the news. */
  lists: Section[];
  statistics: Section[];
  topics: Section[];
  /** Every other column shows its newest entry. */
  others: Section[];
}

const listsBesideNews = 3;
const othersShown = 6;
const listed: ReadonlySet<string> = new Set(['notice', 'policy', 'interpretation', 'publicity']);

/** Sorts the sections of the home page by what they are for. */
export function homeParts({ sections }: HomeProps): HomeParts {
  const short = sections.filter((section) => listed.has(section.contentKind)).slice(0, listsBesideNews);
  const of = (kind: string): Section[] => sections.filter((section) => section.contentKind === kind);
  const news = of('news')[0] ?? null;
  const parts = {
    services: of('service'),
    news,
    lists: short,
    statistics: of('dataset'),
    topics: of('topic'),
  };
  const shown = new Set([parts.services, parts.lists, parts.statistics, parts.topics].flat());
  return {
    ...parts,
    others: sections.filter((section) => section !== news && !shown.has(section)).slice(0, othersShown),
  };
}

/** The newest entry that brings a picture leads its list; the others are lines. */
export function leadOf(section: Section): { lead: Section['cards'][number] | null; others: Section['cards'] } {
  const lead = section.cards.find((card) => card.picture !== null) ?? null;
  return { lead, others: section.cards.filter((card) => card !== lead) };
}

/** The section's newest entry without its picture: side by side, one picture among texts would lean. */
export const newestOf = ({ cards }: Section): Section['cards'] =>
  cards.slice(0, 1).map((card) => ({ ...card, picture: null }));

/** Whether the chart of the home page is one of the section's. */
export const isDrawn = ({ cards }: Section, { statistics }: Pick<HomeProps, 'statistics'>): boolean =>
  cards.some(isOf(statistics));

/** Two of its entries, each with its sentence; the one that stands beside its chart comes first. */
export const statisticsOf = ({ cards }: Section, { statistics }: Pick<HomeProps, 'statistics'>): Section['cards'] =>
  sentenceCards([...cards.filter(isOf(statistics)), ...cards.filter((card) => !isOf(statistics)(card))]).slice(0, 2);

const isOf =
  (entry: HomeProps['statistics']) =>
  ({ path }: Card): boolean =>
    path === entry?.path;

/** As many lines for each list as keep all of them beside the news. */
export const linesOf = ({ cards }: Section, lists: number): Section['cards'] =>
  cards.slice(0, Math.max(3, Math.floor(10 / lists)));

/** Whether the lists are taller than the news with a small picture: then the picture is shown large. */
export const isTall = (lists: readonly Section[]): boolean =>
  lists.reduce((rows, list) => rows + 1 + linesOf(list, lists.length).length, 0) > 9;

/** The id of a section's heading. */
export const titleId = ({ path }: { path: string }): string => `home${path.replaceAll('/', '-')}title`;
