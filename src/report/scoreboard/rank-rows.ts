import { byCodeUnit } from '#lib/order.ts';
import type { Level } from '#model/words.ts';
import { systemKey, type SiteRow } from './site-row.ts';

export interface RankedRow {
  /** 1 is best; sites with one score share a rank; null without a score. */
  rank: number | null;
  isVetoed: boolean;
  row: SiteRow;
}

/** Only sites of one level, scored by one version of one system, can be compared. */
export interface Ranking {
  system: SiteRow['system'];
  level: Level;
  rows: readonly RankedRow[];
}

export const levels: readonly Level[] = ['national', 'province', 'city', 'county'];

/** Ranks sites by system and level: the highest score first; a site with a hit veto stands after all others. */
export function rankRows(rows: readonly SiteRow[]): Ranking[] {
  const systems = Map.groupBy(rows, ({ system }) => systemKey(system));
  return [...systems.keys()].toSorted(byCodeUnit).flatMap((key) => {
    const ofSystem = systems.get(key) ?? [];
    return levels.flatMap((level) => {
      const own = ofSystem.filter(({ site }) => site.level === level);
      const [first] = own;
      return first === undefined ? [] : [{ system: first.system, level, rows: rank(own) }];
    });
  });
}

function rank(own: readonly SiteRow[]): RankedRow[] {
  const rows = own
    .map((row) => ({ row, isVetoed: row.hits.length > 0 }))
    .toSorted((a, b) => standing(a) - standing(b) || score(b) - score(a) || byCodeUnit(a.row.site.id, b.row.site.id));
  let last: { rank: number; place: string } | null = null;
  return rows.map((ranked, index) => {
    if (ranked.row.score === null) return { ...ranked, rank: null };
    const place = `${standing(ranked)} ${score(ranked)}`;
    if (last?.place !== place) last = { rank: index + 1, place };
    return { ...ranked, rank: last.rank };
  });
}

type Unranked = Omit<RankedRow, 'rank'>;

/** Scored, without a score, and behind both those with a hit veto. */
const standing = ({ row, isVetoed }: Unranked): number => (isVetoed ? 2 : 0) + (row.score === null ? 1 : 0);
const score = ({ row }: Unranked): number => row.score ?? 0;
