import { markup, type Html } from '#lib/html.ts';
import { partOf, percent } from '#lib/numbers.ts';
import { plainPage, plainTable, rangeBar } from '#lib/plain-page.ts';
import { text, type Speaker, type Text } from '#lib/text.ts';
import { hitVetoes, unknownVetoes } from '#model/repair.ts';
import type { ScoreCard } from '#model/score-card.ts';
import type { Level } from '#model/words.ts';
import type { RankedCard, Ranking } from '#report/rank-cards.ts';

/** The scoreboard as one self-contained page. */
export function scoreboardPage(rankings: readonly Ranking[], speech: Speaker): string {
  const { say, lang } = speech;
  const cards = rankings.flatMap(({ rows }) => rows.map(({ card }) => card));
  return plainPage({
    lang,
    title: say('网站评分排行', 'Scoreboard of the websites'),
    header: markup`<h1>${say('网站评分排行', 'Scoreboard of the websites')}</h1>
      ${about(cards, speech)}`,
    main:
      rankings.length === 0
        ? markup`<p>${say('还没有网站评过分。没有评分不等于合格。', 'No site has been scored yet. No score is not a pass.')}</p>`
        : markup`${sections(rankings, speech)}`,
    footer: markup`<h2>${say('怎么读这张表', 'How to read this table')}</h2>
      <ul>
        <li>${say('同一级别、同一体系同一版本的网站才放在一起比。', 'Only sites of one level, scored by one version of one system, are compared.')}</li>
        <li>${say('触发一票否决的网站排在其他网站之后，不评等次，也不发布。', 'Sites with a hit veto stand after all others, have no band and are not published.')}</li>
        <li>${say('得分只算已有结论的指标；下限把未知的都算失分，上限把未知的都算得分；覆盖率是已有结论的分值占比。', 'The score counts indicators with a verdict; the floor counts every unknown as lost, the ceiling as won; coverage is the share of points with a verdict.')}</li>
        <li>
          ${say('同样的数据：', 'The same data: ')}<a href="scores.csv">${say('表格（CSV）', 'table (CSV)')}</a>${say('、', ', ')}<a href="scores.json">${say('数据（JSON）', 'data (JSON)')}</a>
        </li>
      </ul>`,
  });
}

function about(cards: readonly ScoreCard[], { say }: Speaker): Html {
  const moments = [...new Set(cards.map(({ now }) => now))].toSorted();
  const [first] = moments;
  const last = moments.at(-1);
  const sites = new Set(cards.map(({ site }) => site.id)).size;
  const until = first === last ? first : say(`${first} 至 ${last}`, `${first} to ${last}`);
  const examples = cards.filter(({ site }) => site.example).length;
  return markup`${
    first === undefined
      ? null
      : markup`<p class="quiet">${say(`${sites} 个网站，数据截至 ${until}（北京时间）`, `${sites} sites, as of ${until} (Beijing time)`)}</p>
`
  }${
    examples === 0
      ? null
      : markup`<p class="mark">${
          examples === cards.length
            ? say(
                '示例数据：机构、人员和内容都是虚构的。',
                'Example data: organisations, people and content are invented.',
              )
            : say('标有“示例”的网站是虚构的。', 'Sites marked as example are invented.')
        }</p>
`
  }`;
}

function sections(rankings: readonly Ranking[], speech: Speaker): Html[] {
  const hasReal = rankings.some(({ rows }) => rows.some(({ card }) => !card.site.example));
  return rankings.map((ranking, index) => {
    const before = rankings[index - 1]?.system;
    const isNewSystem = before?.id !== ranking.system.id || before.hash !== ranking.system.hash;
    return rankingSection({ ...ranking, id: `ranking-${index + 1}`, isNewSystem, hasReal }, speech);
  });
}

interface Section extends Ranking {
  id: string;
  isNewSystem: boolean;
  /** Examples are marked one by one only where they stand among real sites. */
  hasReal: boolean;
}

function rankingSection({ system, level, rows, id, isNewSystem, hasReal }: Section, speech: Speaker): Html {
  const { say, of } = speech;
  return markup`${
    isNewSystem
      ? markup`<h2>${of(system.title)} <code>${system.id}@${system.version}</code></h2>
`
      : null
  }<h3>${levelTitle(level, speech)}</h3>
    ${plainTable({
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
      rows: rows.map((row) => tableRow(row, hasReal && row.card.site.example, speech)),
    })}`;
}

function tableRow({ rank, isVetoed, card }: RankedCard, marksExample: boolean, speech: Speaker): Html {
  const { say, of, lang } = speech;
  const noRank = say('未评', 'none');
  const score = card.score === null ? say('没有', 'none') : partOf(100, card.score);
  const name = lang === 'zh-CN' ? markup`${card.site.name}` : markup`<span lang="zh-CN">${card.site.name}</span>`;
  const band = isVetoed ? say('不评', 'none') : say('没有', 'none');
  return markup`<tr>
      <td class="number">${rank === null ? noRank : String(rank)}</td>
      <th scope="row"><a href="../${card.site.id}/report.html">${name}</a>${isVetoed ? markup`<small class="bad">${say('一票否决', 'Vetoed')}</small>` : null}${marksExample ? markup`<small>${say('示例', 'Example')}</small>` : null}</th>
      <td class="number"><b>${score}</b></td>
      <td>${bounds(card, score, speech)}</td>
      <td class="number">${percent(card.coverage)}</td>
      <td>${vetoWords(card, speech)}</td>
      <td>${card.band === null ? band : of(card.band.title)}</td>
    </tr>
`;
}

function bounds({ floor, ceiling, score: at }: ScoreCard, score: string, { say }: Speaker): Html {
  if (floor === null || ceiling === null) return markup`${say('没有', 'none')}`;
  const [low, high] = [partOf(100, floor), partOf(100, ceiling)];
  const range = low === high ? low : say(`${low} 到 ${high}`, `${low} to ${high}`);
  const says = say(
    `得分 ${score}，下限 ${low}，上限 ${high}，满分 100`,
    `Score ${score}, floor ${low}, ceiling ${high}, of 100`,
  );
  return markup`${range}${rangeBar({ from: floor, to: ceiling, at }, says)}`;
}

function vetoWords(card: ScoreCard, { say, of }: Speaker): Html {
  const hits = hitVetoes(card);
  const unknown = unknownVetoes(card).length;
  const open = unknown === 0 ? null : say(`${unknown} 项没有结论`, `${unknown} without a verdict`);
  if (hits.length === 0) return markup`${open ?? say('没有触发', 'none hit')}`;
  const titles = hits.map((veto) => of(veto.title)).join(say('；', '; '));
  return markup`<strong class="bad">${say('一票否决：', 'Vetoed: ')}${titles}</strong>${open === null ? null : markup`<small>${open}</small>`}`;
}

const levelTitle = (level: Level, { of }: Speaker): string => of(levelTitles[level]);

const levelTitles: Readonly<Record<Level, Text>> = {
  national: text('全国网站', 'National sites'),
  province: text('省级网站', 'Sites of provinces'),
  city: text('市级网站', 'Sites of cities'),
  county: text('县级网站', 'Sites of counties'),
};
