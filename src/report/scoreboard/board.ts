import { byCodeUnit } from '#lib/order.ts';
import type { Speaker } from '#lib/text.ts';
import type { Period } from '#model/ledger.ts';
import { rankRows, type Ranking } from './rank-rows.ts';
import { regionsOf, type Region } from './regions.ts';
import { systemKey, type SiteRow } from './site-row.ts';
import type { Sums, SystemSums } from './sums.ts';

/** All that the pages of one scoreboard share. */
export interface Board {
  speech: Speaker;
  sums: Sums;
  rankings: readonly Ranking[];
  /** By key; in the order of their names. */
  systems: ReadonlyMap<string, BoardSystem>;
  regions: readonly Region[];
  /** Sites, each once: by its row in the first of its systems. */
  sites: readonly SiteRow[];
  /** Former periods, oldest first. */
  history: readonly Period[];
  /** Examples are marked one by one only where they stand among real sites. */
  hasReal: boolean;
}

export interface BoardSystem extends SystemSums {
  /** Its part in file names, unique in the board. */
  slug: string;
}

/** Orders what was summed up; from here on the order in which sites came is forgotten. */
export function boardOf(sums: Sums, history: readonly Period[], speech: Speaker): Board {
  const rows = sums.rows.toSorted(
    (a, b) => byCodeUnit(a.site.id, b.site.id) || byCodeUnit(systemKey(a.system), systemKey(b.system)),
  );
  const keys = [...sums.systems.keys()].toSorted(byCodeUnit);
  const plain = keys.map((key) => slugOf(sums.systems.get(key)!));
  const systems = new Map(
    keys.map((key, index): [string, BoardSystem] => {
      const own = sums.systems.get(key)!;
      const slug = plain[index]!;
      const isTaken = plain.filter((other) => other === slug).length > 1;
      return [key, { ...own, slug: isTaken ? `${slug}-${own.system.hash.slice(0, 8)}` : slug }];
    }),
  );
  const sites = [...Map.groupBy(rows, ({ site }) => site.id).values()].map((own) => own[0]!);
  return {
    speech,
    sums: { ...sums, rows },
    rankings: rankRows(rows),
    systems,
    regions: regionsOf(rows),
    sites,
    history,
    hasReal: sites.some(({ site }) => !site.example),
  };
}

const slugOf = ({ system }: SystemSums): string => `${system.id}-${system.version.replaceAll('.', '-')}`;

export const systemOf = ({ systems }: Board, { system }: Pick<SiteRow, 'system'>): BoardSystem =>
  systems.get(systemKey(system))!;

/** The sites of a page: enough for a screen, few enough for an old phone. */
export const rowsOfPage = 100;

export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / rowsOfPage));

/** Names of the files, flat below `out/scoreboard/`. */
export const file = {
  ranking: (system: BoardSystem, level: string, page: number): string => `ranking-${system.slug}-${level}-${page}.html`,
  region: (id: string): string => `region-${id}.html`,
  indicator: (system: BoardSystem, id: string): string => `indicator-${system.slug}-${id}.html`,
  indicators: (system: BoardSystem): string => `indicators-${system.slug}.html`,
  matrix: (system: BoardSystem): string => `indicators-${system.slug}.csv`,
  sites: (filter: string, page: number): string => `sites-${filter}-${page}.html`,
  waiting: (page: number): string => `waiting-${page}.html`,
} as const;
