import type { Evidence } from './evidence.ts';

/** What one engine counted on one page: rule id → elements that passed. `*` is the site as a whole. */
export interface Counted {
  page: string;
  engine: string;
  passed: Readonly<Record<string, number>>;
}

/**
 * Looks as evidence keeps them. Nearly all pages count by the same rules, so their names are said once: those by which most pages
 * count come first, and what follows a page's last count is left out. `asked` holds all rules of an engine, whatever came of them.
 */
export function packLooks(
  looks: readonly Counted[],
  asked: ReadonlyMap<string, Iterable<string>>,
): Pick<Evidence, 'rules' | 'looked'> {
  const rules = new Map<string, string[]>();
  for (const [engine, own] of Map.groupBy(looks, (look) => look.engine))
    rules.set(engine, oftenestFirst(own, asked.get(engine) ?? []));
  for (const [engine, names] of asked) if (!rules.has(engine)) rules.set(engine, [...new Set(names)].toSorted());
  const pages = Map.groupBy(looks, ({ page }) => page);
  return {
    rules: sortedRecord(rules),
    looked: [...pages.keys()].toSorted().map((page) => ({
      page,
      passed: sortedRecord((pages.get(page) ?? []).map((look) => [look.engine, countsOf(look, rules)] as const)),
    })),
  };
}

/** Rule id → elements that passed, by one engine on all pages together. A rule by which nothing passed is not named. */
export function passedBy(engine: string, { rules, looked }: Pick<Evidence, 'rules' | 'looked'>): Map<string, number> {
  const sums: number[] = [];
  for (const { passed } of looked)
    for (const [index, count] of (passed[engine] ?? []).entries()) sums[index] = (sums[index] ?? 0) + count;
  const named = (rules[engine] ?? []).map((rule, index) => [rule, sums[index] ?? 0] as const);
  return new Map(named.filter(([, count]) => count > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many pages were looked at, by any engine or by one of these. The site as a whole is no page. */
export const pagesLooked = ({ looked }: Pick<Evidence, 'looked'>, by?: ReadonlySet<string>): number =>
  looked.filter(
    ({ page, passed }) => page !== '*' && (by === undefined || Object.keys(passed).some((engine) => by.has(engine))),
  ).length;

function oftenestFirst(looks: readonly Counted[], asked: Iterable<string>): string[] {
  const times = new Map([...asked].map((rule) => [rule, 0]));
  for (const { passed } of looks)
    for (const [rule, count] of Object.entries(passed)) times.set(rule, (times.get(rule) ?? 0) + (count > 0 ? 1 : 0));
  return [...times].toSorted(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1)).map(([rule]) => rule);
}

function countsOf({ engine, passed }: Counted, rules: ReadonlyMap<string, readonly string[]>): number[] {
  const own = new Map(Object.entries(passed));
  const counts = (rules.get(engine) ?? []).map((rule) => own.get(rule) ?? 0);
  return counts.slice(0, counts.findLastIndex((count) => count > 0) + 1);
}

const sortedRecord = <T>(pairs: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)));
