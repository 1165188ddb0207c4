import { hashOf } from '#lib/hash.ts';
import { by } from '#lib/order.ts';
import type { Entry } from '#model/entry.ts';
import { allColumns, type Site } from '#model/site.ts';
import type { PlacedAssessment } from './hear-assessors.ts';

/** All that binds a judgement to an entry. */
export type EntryMark = Pick<Entry, 'id' | 'column' | 'hash'>;

interface Content {
  site: Pick<Site, 'columns'>;
  entries: readonly EntryMark[];
}

/** The identity of columns and entries as they are now: an edit elsewhere leaves it alone. */
export function contentOf(about: readonly string[], content: Content): string {
  const marks = entriesOf(about, content).map(({ id, hash }) => `${id} ${hash}`);
  return hashOf(marks.toSorted(by((mark) => mark)));
}

/** The entries that these names mean: an entry by its id, a column with all below it. */
export function entriesOf(about: readonly string[], { site, entries }: Content): EntryMark[] {
  const named = new Set(about);
  const columns = allColumns(site.columns).filter(({ id }) => named.has(id));
  const inside = new Set(allColumns(columns).map(({ id }) => id));
  return entries.filter(({ id, column }) => named.has(id) || inside.has(column));
}

/** Columns whose entries are of these kinds: what a person looks at by default. */
export const columnsOfKinds = (kinds: readonly string[], site: Pick<Site, 'columns'>): string[] =>
  allColumns(site.columns)
    .filter(({ kind }) => kind !== undefined && kinds.includes(kind))
    .map(({ id }) => id);

/** Whether what was judged is still as it was. */
export const isCurrent = ({ about, content }: PlacedAssessment, now: Content): boolean =>
  about === undefined || content === undefined || content === contentOf(about, now);
