import { hitVetoes, unknownVetoes } from '#model/repair.ts';
import type { Ranking } from '#report/rank-cards.ts';

/** The ranking for machines; numbers are not rounded. */
export function scoresJson(rankings: readonly Ranking[]): string {
  const document = {
    schema: 1,
    rankings: rankings.map(({ system, level, rows }) => ({
      system,
      level,
      sites: rows.map(({ rank, isVetoed, card }) => ({
        rank,
        site: card.site.id,
        name: card.site.name,
        url: card.site.url,
        example: card.site.example,
        now: card.now,
        score: card.score,
        floor: card.floor,
        ceiling: card.ceiling,
        coverage: card.coverage,
        band: card.band?.id ?? null,
        isVetoed,
        vetoes: {
          hit: hitVetoes(card).map((veto) => veto.indicator),
          unknown: unknownVetoes(card).map((veto) => veto.indicator),
        },
        report: `../${card.site.id}/report.html`,
      })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
