import type { ContentKind } from '#contracts/kind.ts';
import type { Card, Facet } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import type { Lang } from '#model/words.ts';
import { byCodeUnit } from '#lib/order.ts';
import { segmentOf } from '#site/plan-lists.ts';
import { nameIn, planWords } from '#site/plan-words.ts';

/** An entry of a list, with the card that shows it. */
export interface Listed {
  entry: Entry;
  card: Card;
}

/** A part of a column's list: the entries of one year, of one subject. */
export interface ListedPart {
  title: string;
  path: string;
  cards: Card[];
}

export interface PlannedFacet {
  name: string;
  parts: ListedPart[];
}

/** The ways to see a column in parts: by year where its kind is dated, and by its kind's `facets`. One part alone is none. */
export function facetsOf(
  listed: readonly Listed[],
  { path, kind, lang }: { path: string; kind: ContentKind; lang: Lang },
): PlannedFacet[] {
  const words = planWords(lang);
  const years = grouped(listed, ({ date }) => (date === null ? [] : [date.slice(0, 4)]))
    .map(([year, cards]) => ({ title: words.year(year), path: `${path}year-${year}/`, cards }))
    .toSorted((a, b) => byCodeUnit(b.path, a.path));
  const own = Object.entries(kind.facets ?? {}).map(([field, names]) => ({
    name: nameIn(names, lang),
    parts: grouped(listed, ({ fields }) => valuesOf(fields, field))
      .map(([value, cards]) => ({ title: value, path: `${path}${kebab(field)}-${segmentOf(value)}/`, cards }))
      .toSorted((a, b) => b.cards.length - a.cards.length || byCodeUnit(a.title, b.title)),
  }));
  const facets = [...(kind.dated ? [{ name: words.years, parts: years }] : []), ...own];
  return facets.filter((facet) => facet.parts.length > 1);
}

/** The facets as a page shows them; `current` is the part that the page itself is. */
export const shownFacets = (facets: readonly PlannedFacet[], current: ListedPart | null): Facet[] =>
  facets.map(({ name, parts }) => ({
    name,
    values: parts.map((part) => ({
      title: part.title,
      path: part.path,
      count: part.cards.length,
      isCurrent: part === current,
    })),
  }));

/** Cards by value, in the order of the list. Values that differ by capitals only are one, written as first met. */
function grouped(listed: readonly Listed[], valuesIn: (entry: Entry) => readonly string[]): [string, Card[]][] {
  const groups = new Map<string, [string, Card[]]>();
  for (const { entry, card } of listed) {
    for (const value of new Set(valuesIn(entry))) {
      const key = segmentOf(value);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value, [card]]);
      else if (group[1].at(-1) !== card) group[1].push(card);
    }
  }
  return [...groups.values()];
}

/** `category`, or `suits.category`: the field of each thing in a list. */
function valuesOf(fields: unknown, field: string): string[] {
  const [first = '', ...rest] = field.split('.');
  const value = fieldOf(fields, first);
  if (rest.length > 0) return [value].flat().flatMap((one: unknown) => valuesOf(one, rest.join('.')));
  return [value].flat().flatMap((one: unknown) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []));
}

const fieldOf = (fields: unknown, name: string): unknown =>
  typeof fields === 'object' && fields !== null ? Object.entries(fields).find(([key]) => key === name)?.[1] : undefined;

const kebab = (field: string): string =>
  field.replaceAll('.', '-').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
