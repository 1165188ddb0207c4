import { csvTable } from '#lib/csv.ts';
import { partOf } from '#lib/numbers.ts';
import type { Speaker } from '#lib/text.ts';
import { hitVetoes, unknownVetoes } from '#model/repair.ts';
import type { Ranking, RankedCard } from '#report/rank-cards.ts';

/** The ranking as a table for Excel. */
export function scoresCsv(rankings: readonly Ranking[], speech: Speaker): string {
  const { say } = speech;
  const heads = [
    say('体系', 'system'),
    say('级别', 'level'),
    say('名次', 'rank'),
    say('网站', 'site'),
    say('名称', 'name'),
    say('地址', 'address'),
    say('得分', 'score'),
    say('下限', 'floor'),
    say('上限', 'ceiling'),
    say('覆盖率（%）', 'coverage (%)'),
    say('等次', 'band'),
    say('触发的一票否决', 'vetoes hit'),
    say('没有结论的一票否决', 'vetoes unknown'),
    say('示例数据', 'example data'),
    say('数据截至', 'as of'),
  ];
  const rows = rankings.flatMap((ranking) => ranking.rows.map((row) => cells(ranking, row, speech)));
  return csvTable({ heads, rows });
}

function cells({ system, level }: Ranking, { rank, card }: RankedCard, { say, of }: Speaker): string[] {
  const titles = (vetoes: typeof card.vetoes): string => vetoes.map((veto) => of(veto.title)).join(say('；', '; '));
  return [
    `${system.id}@${system.version}`,
    level,
    rank === null ? '' : String(rank),
    card.site.id,
    card.site.name,
    card.site.url,
    number(card.score),
    number(card.floor),
    number(card.ceiling),
    number(card.coverage * 100),
    card.band === null ? '' : of(card.band.title),
    titles(hitVetoes(card)),
    titles(unknownVetoes(card)),
    card.site.example ? say('是', 'yes') : say('否', 'no'),
    card.now,
  ];
}

const number = (value: number | null): string => (value === null ? '' : partOf(100, value));
