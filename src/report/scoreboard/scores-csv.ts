import { csvTable } from '#lib/csv.ts';
import { partOf } from '#lib/numbers.ts';
import type { Speaker } from '#lib/text.ts';
import type { Ranking, RankedRow } from './rank-rows.ts';
import type { VetoName } from './site-row.ts';

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
  const rows = rankings.flatMap((ranking) => ranking.rows.map((ranked) => cells(ranking, ranked, speech)));
  return csvTable({ heads, rows });
}

function cells({ system, level }: Ranking, { rank, row }: RankedRow, { say, of }: Speaker): string[] {
  const titles = (vetoes: readonly VetoName[]): string => vetoes.map((veto) => of(veto.title)).join(say('；', '; '));
  return [
    `${system.id}@${system.version}`,
    level,
    rank === null ? '' : String(rank),
    row.site.id,
    row.site.name,
    row.site.url,
    number(row.score),
    number(row.floor),
    number(row.ceiling),
    number(row.coverage * 100),
    row.band === null ? '' : of(row.band.title),
    titles(row.hits),
    titles(row.unknownVetoes),
    row.site.example ? say('是', 'yes') : say('否', 'no'),
    row.now,
  ];
}

const number = (value: number | null): string => (value === null ? '' : partOf(100, value));
