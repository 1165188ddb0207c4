import type { Ranking } from './rank-rows.ts';

/** The ranking for machines; numbers are not rounded. */
export function scoresJson(rankings: readonly Ranking[]): string {
  const document = {
    schema: 1,
    rankings: rankings.map(({ system, level, rows }) => ({
      system,
      level,
      sites: rows.map(({ rank, isVetoed, row }) => ({
        rank,
        site: row.site.id,
        name: row.site.name,
        url: row.site.url,
        example: row.site.example,
        now: row.now,
        score: row.score,
        floor: row.floor,
        ceiling: row.ceiling,
        coverage: row.coverage,
        band: row.band?.id ?? null,
        isVetoed,
        vetoes: {
          hit: row.hits.map((veto) => veto.indicator),
          unknown: row.unknownVetoes.map((veto) => veto.indicator),
        },
        report: `../${row.site.id}/report.html`,
      })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
