import type { SiteView } from '#contracts/engine.ts';
import { addDays, addMonths, type Day } from '#lib/calendar.ts';
import { byCodeUnit } from '#lib/order.ts';
import type { Entry } from '#model/entry.ts';
import { allColumns, type Column } from '#model/site.ts';

/** An entry whose date is known. */
export type DatedEntry = Entry & { date: string };

/**
 * The entries that fill columns, in the site's first language. A column's own introduction (`index.md`) is not an item,
 * except where the column is made of pages.
 */
export function itemsOf({ site, entries }: SiteView): Entry[] {
  const kinds = new Map(allColumns(site.columns).map((column) => [column.id, column.kind]));
  const isIntro = (entry: Entry): boolean => /(^|\/)index$/.test(entry.id) && kinds.get(entry.column) !== 'page';
  return entries.filter((entry) => entry.lang === site.languages[0] && !isIntro(entry));
}

/** Items of a column and of those below it: an update of a part is an update of the whole. */
export function entriesOf(column: Column, items: readonly Entry[]): Entry[] {
  const ids = new Set(allColumns([column]).map(({ id }) => id));
  return items.filter((entry) => ids.has(entry.column));
}

/** The newest of those that carry a date; null when none does. */
export function newestOf(entries: readonly Entry[]): DatedEntry | null {
  const dated = entries.filter((entry): entry is DatedEntry => entry.date !== null);
  return dated.toSorted((a, b) => byCodeUnit(b.date, a.date) || byCodeUnit(a.id, b.id))[0] ?? null;
}

/** The last day on which an item of that date still keeps a column fresh. Months are calendar months. */
export function dueDay(date: string, updates: string): Day {
  const count = Number(updates.slice(0, -1));
  const day = date.slice(0, 10);
  if (updates.endsWith('d')) return addDays(day, count);
  return addMonths(day, updates.endsWith('y') ? count * 12 : count);
}

/** The page that lists a column; the home page where none does. */
export const pageOf = ({ id }: Column, { pages, site }: SiteView): string =>
  pages.find((page) => page.kind === 'column' && page.lang === site.languages[0] && page.path.endsWith(`/${id}/`))
    ?.path ?? '/';
