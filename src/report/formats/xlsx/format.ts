import { findingTable, indicatorTable } from '#contracts/card-rows.ts';
import type { FormatDefinition } from '#contracts/format.ts';
import type { DataTable } from '#lib/csv.ts';
import { speaker, type Speaker } from '#lib/text.ts';
import { xlsx } from '#lib/xlsx-write.ts';
import { systemName } from '#model/priced-finding.ts';
import { hitVetoes, unknownVetoes } from '#model/repair.ts';
import type { ScoreCard } from '#model/score-card.ts';

/** A workbook for offices that work in Excel: the figures, every indicator, every problem, and every gap. */
const format: FormatDefinition<Uint8Array> = {
  extension: 'xlsx',
  write(cards, lang) {
    const speech = speaker(lang);
    const { say } = speech;
    return xlsx(say('网站评分', 'Website score'), [
      {
        name: say('评分', 'Scores'),
        widths: [14, 34, 22, 10, 10, 10, 10, 10, 34, 34, 18],
        ...figureTable(cards, speech),
      },
      {
        name: say('指标', 'Indicators'),
        widths: [14, 22, 16, 22, 30, 8, 8, 8, 8, 12, 10, 8, 50, 22, 12, 40, 8],
        ...indicatorTable(cards, speech),
      },
      {
        name: say('问题', 'Problems'),
        widths: [14, 20, 50, 12, 10, 44, 8, 8, 12, 36, 28, 14, 28, 24, 36],
        ...findingTable(cards, speech),
      },
      { name: say('检查缺口', 'Gaps'), widths: [22, 20, 10, 60], ...gapTable(cards, speech) },
    ]);
  },
};
export default format;

function figureTable(cards: readonly ScoreCard[], { say, of }: Speaker): DataTable {
  const titles = (vetoes: ScoreCard['vetoes']): string => vetoes.map(({ title }) => of(title)).join(say('；', '; '));
  return {
    heads: [
      say('网站', 'site'),
      say('名称', 'name'),
      say('体系', 'system'),
      say('得分', 'score'),
      say('下限', 'floor'),
      say('上限', 'ceiling'),
      say('覆盖率', 'coverage'),
      say('等次', 'band'),
      say('触发的一票否决', 'vetoes hit'),
      say('没有结论的一票否决', 'vetoes unknown'),
      say('数据截至', 'as of'),
    ],
    rows: cards.map((card) => [
      card.site.id,
      card.site.name,
      systemName(card),
      card.score,
      card.floor,
      card.ceiling,
      card.coverage,
      card.band === null ? null : of(card.band.title),
      titles(hitVetoes(card)),
      titles(unknownVetoes(card)),
      card.now,
    ]),
  };
}

const gapTable = (cards: readonly ScoreCard[], { say, of }: Speaker): DataTable => ({
  heads: [say('体系', 'system'), say('引擎', 'engine'), say('页数', 'pages'), say('原因', 'because')],
  rows: cards.flatMap((card) =>
    card.gaps.map(({ engine, pages, because }) => [systemName(card), engine, pages, of(because)]),
  ),
});
