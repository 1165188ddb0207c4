import { text, type SpokenLang } from '#lib/text.ts';
import type { Comparison } from '#pipeline/compare.ts';
import { comparisonTable } from '#report/comparison.ts';

/** What a comparison says, for people: the sites, then the means. */
export function comparisonText(comparison: Comparison, lang: SpokenLang): string {
  const rows = [
    ...comparison.sites.map(({ site, systems, before, after, split, findings }) => ({
      name: `${site} ${systems.after ?? systems.before ?? ''}`,
      before,
      after,
      split,
      added: findings.added.length,
      gone: findings.gone.length,
    })),
    ...comparison.means.map(({ system, before, after, split }) => ({
      name: text(`平均 ${system}`, `mean ${system}`)[lang],
      before,
      after,
      split,
      added: null,
      gone: null,
    })),
  ];
  return comparisonTable(rows, lang);
}
