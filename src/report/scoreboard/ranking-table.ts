import { markup, type Html } from '#lib/html.ts';
import { partOf, percent } from '#lib/numbers.ts';
import { plainTable, rangeBar } from '#lib/plain-page.ts';
import { text, type Speaker, type Text } from '#lib/text.ts';
import type { Level } from '#model/words.ts';
import type { RankedRow, Ranking } from './rank-rows.ts';
import type { SiteRow } from './site-row.ts';

export interface RankingTable extends Ranking {
  /** Of the table, unique in its page. */
  id: string;
  /** Examples are marked one by one only where they stand among real sites. */
  marksExamples: boolean;
}

/** A ranking, or a part of one, as a table: score with bounds, coverage, vetoes and band, and a way to the site's report. */
export function rankingTable({ system, level, rows, id, marksExamples }: RankingTable, speech: Speaker): Html {
  const { say } = speech;
  return plainTable({
    id,
    caption: say(
      `${levelTitle(level, speech)}，${rows.length} 个，按 ${system.id}@${system.version} 评分`,
      `${levelTitle(level, speech)}, ${rows.length}, scored by ${system.id}@${system.version}`,
    ),
    heads: [
      { title: say('名次', 'Rank'), isNumber: true, width: 'narrow' },
      { title: say('网站', 'Site') },
      { title: say('得分', 'Score'), isNumber: true, width: 'narrow' },
      { title: say('下限到上限', 'Floor to ceiling'), width: 'middle' },
      { title: say('覆盖率', 'Coverage'), isNumber: true, width: 'narrow' },
      { title: say('一票否决', 'Vetoes') },
      { title: say('等次', 'Band'), width: 'narrow' },
    ],
    rows: rows.map((ranked) => tableRow(ranked, marksExamples && ranked.row.site.example, speech)),
  });
}

function tableRow({ rank, isVetoed, row }: RankedRow, marksExample: boolean, speech: Speaker): Html {
  const { say, of } = speech;
  const noRank = say('未评', 'none');
  const score = row.score === null ? say('没有', 'none') : partOf(100, row.score);
  const band = isVetoed ? say('不评', 'none') : say('没有', 'none');
  return markup`<tr>
      <td class="number">${rank === null ? noRank : String(rank)}</td>
      <th scope="row">${siteLink(row)}${isVetoed ? markup`<small class="bad">${say('一票否决', 'Vetoed')}</small>` : null}${marksExample ? markup`<small>${say('示例', 'Example')}</small>` : null}</th>
      <td class="number"><b>${score}</b></td>
      <td>${bounds(row, score, speech)}</td>
      <td class="number">${percent(row.coverage)}</td>
      <td>${vetoWords(row, speech)}</td>
      <td>${row.band === null ? band : of(row.band.title)}</td>
    </tr>
`;
}

/** The site's name, in Chinese on every page, with its report behind it. */
export const siteLink = ({ site }: SiteRow): Html => markup`<a href="../${site.id}/report.html">${site.name}</a>`;

function bounds({ floor, ceiling, score: at }: SiteRow, score: string, { say }: Speaker): Html {
  if (floor === null || ceiling === null) return markup`${say('没有', 'none')}`;
  const [low, high] = [partOf(100, floor), partOf(100, ceiling)];
  const range = low === high ? low : say(`${low} 到 ${high}`, `${low} to ${high}`);
  const says = say(
    `得分 ${score}，下限 ${low}，上限 ${high}，满分 100`,
    `Score ${score}, floor ${low}, ceiling ${high}, of 100`,
  );
  return markup`${range}${rangeBar({ from: floor, to: ceiling, at }, says)}`;
}

function vetoWords({ hits, unknownVetoes }: SiteRow, { say, of }: Speaker): Html {
  const unknown = unknownVetoes.length;
  const open = unknown === 0 ? null : say(`${unknown} 项没有结论`, `${unknown} without a verdict`);
  if (hits.length === 0) return markup`${open ?? say('没有触发', 'none hit')}`;
  const titles = hits.map((veto) => of(veto.title)).join(say('；', '; '));
  return markup`<strong class="bad">${say('一票否决：', 'Vetoed: ')}${titles}</strong>${open === null ? null : markup`<small>${open}</small>`}`;
}

export const levelTitle = (level: Level, { of }: Speaker): string => of(levelTitles[level]);

const levelTitles: Readonly<Record<Level, Text>> = {
  national: text('全国网站', 'National sites'),
  province: text('省级网站', 'Sites of provinces'),
  city: text('市级网站', 'Sites of cities'),
  county: text('县级网站', 'Sites of counties'),
};
