import { markup, type Html } from '#lib/html.ts';
import { percent } from '#lib/numbers.ts';
import { plainTable } from '#lib/plain-page.ts';
import { file, systemOf, type Board } from './board.ts';
import { defectTable, rankDefects } from './defects-page.ts';
import { distribution, median, shownScore } from './figures.ts';
import { boardPage } from './frame.ts';
import type { Ranking } from './rank-rows.ts';
import { levelTitle, rankingTable } from './ranking-table.ts';
import type { SiteRow } from './site-row.ts';

/** Above this many sites the index names the best of each level only: it must load on an old phone, too. */
const mostRows = 40;
const bestRows = 5;
const mostDefects = 10;

/** The overview: rankings, provinces, spread, coverage, defects, and who is waited for. */
export function indexPage(board: Board): string {
  const { say } = board.speech;
  return boardPage(board, {
    title: say('网站评分排行', 'Scoreboard of the websites'),
    about: about(board),
    main:
      board.rankings.length === 0
        ? markup`<p>${say('还没有网站评过分。没有评分不等于合格。', 'No site has been scored yet. No score is not a pass.')}</p>`
        : markup`${rankings(board)} ${regions(board)} ${spread(board)} ${coverage(board)} ${defects(board)}`,
  });
}

function about({ sites, speech: { say } }: Board): Html {
  const moments = [...new Set(sites.map(({ now }) => now))].toSorted();
  const [first] = moments;
  const last = moments.at(-1);
  const until = first === last ? first : say(`${first} 至 ${last}`, `${first} to ${last}`);
  const examples = sites.filter(({ site }) => site.example).length;
  return markup`${
    first === undefined
      ? null
      : markup`<p class="quiet">${say(`${sites.length} 个网站，数据截至 ${until}（北京时间）`, `${sites.length} sites, as of ${until} (Beijing time)`)}</p>
`
  }${
    examples === 0
      ? null
      : markup`<p class="mark">${
          examples === sites.length
            ? say(
                '示例数据：机构、人员和内容都是虚构的。',
                'Example data: organisations, people and content are invented.',
              )
            : say('标有“示例”的网站是虚构的。', 'Sites marked as example are invented.')
        }</p>
`
  }`;
}

function rankings(board: Board): Html {
  const { rankings: all, sites, speech } = board;
  const isLong = sites.length > mostRows;
  return markup`${isLong ? summary(board) : null}${all.map((ranking, index) => {
    const before = all[index - 1]?.system;
    const isNewSystem = before?.id !== ranking.system.id || before.hash !== ranking.system.hash;
    const system = systemOf(board, ranking);
    const rows = isLong ? ranking.rows.slice(0, bestRows) : ranking.rows;
    const name = `${levelTitle(ranking.level, speech)}, ${ranking.system.id}@${ranking.system.version}`;
    const whole = speech.say(`完整名单，共 ${ranking.rows.length} 个`, `Whole list, ${ranking.rows.length} in all`);
    return markup`${
      isNewSystem
        ? markup`<h2>${speech.of(ranking.system.title)} <code>${ranking.system.id}@${ranking.system.version}</code></h2>
            <p><a href="${file.indicators(system)}">${speech.say('每项指标在各网站的情况', 'How the sites do on each indicator')}</a></p>
`
        : null
    }<h3>${levelTitle(ranking.level, speech)}</h3>
      ${rankingTable({ ...ranking, rows, id: `ranking-${index + 1}`, marksExamples: board.hasReal }, speech)}
      <p><a href="${file.ranking(system, ranking.level, 1)}">${whole} (${name})</a></p>
`;
  })}`;
}

const scoresOf = (rows: readonly SiteRow[]): number[] =>
  rows.flatMap(({ score, hits }) => (score === null || hits.length > 0 ? [] : [score]));

function summary(board: Board): Html {
  const { rankings: all, speech } = board;
  const { say } = speech;
  return markup`<h2>${say('各级排行', 'Rankings by level')}</h2>
    ${plainTable({
      id: 'levels',
      caption: say(
        '每个体系、每一级一张排行；中位数不含触发一票否决的网站',
        'A ranking for each system and level; the median leaves out vetoed sites',
      ),
      heads: [
        { title: say('级别', 'Level') },
        { title: say('体系', 'System') },
        { title: say('网站数', 'Sites'), isNumber: true, width: 'narrow' },
        { title: say('中位数', 'Median'), isNumber: true, width: 'narrow' },
        { title: say('一票否决', 'Vetoed'), isNumber: true, width: 'narrow' },
      ],
      rows: all.map((ranking) => {
        const rows = ranking.rows.map(({ row }) => row);
        return markup`<tr>
          <th scope="row"><a href="${file.ranking(systemOf(board, ranking), ranking.level, 1)}">${levelTitle(ranking.level, speech)}</a></th>
          <td><code>${ranking.system.id}@${ranking.system.version}</code></td>
          <td class="number">${rows.length}</td>
          <td class="number">${shownScore(median(scoresOf(rows)), speech)}</td>
          <td class="number">${rows.filter(({ hits }) => hits.length > 0).length}</td>
        </tr>
`;
      }),
    })}`;
}

function regions(board: Board): Html | null {
  const { regions: all, speech, sites } = board;
  const { say } = speech;
  if (all.length < 2) return null;
  const first = new Set(sites);
  return markup`<h2>${say('各省概览', 'Provinces')}</h2>
    <p>${say('每个省列出省、市、县三级网站；点省名看这个省的全部网站。', 'A province with the sites of its cities and counties; its name leads to all of them.')}</p>
    ${plainTable({
      id: 'regions',
      caption: say(
        '按省汇总；得分按每个网站的第一个体系，不含触发一票否决的网站',
        'By province; scores are of the first system of each site, vetoed sites left out',
      ),
      heads: [
        { title: say('省', 'Province') },
        { title: say('网站数', 'Sites'), isNumber: true, width: 'narrow' },
        { title: say('中位数', 'Median'), isNumber: true, width: 'narrow' },
        { title: say('一票否决', 'Vetoed'), isNumber: true, width: 'narrow' },
        { title: say('等待判断', 'Waiting'), isNumber: true, width: 'narrow' },
      ],
      rows: all.map(({ id, name, rows }) => {
        const own = rows.filter((row) => first.has(row));
        return markup`<tr>
          <th scope="row"><a href="${file.region(id)}">${name}</a></th>
          <td class="number">${own.length}</td>
          <td class="number">${shownScore(median(scoresOf(own)), speech)}</td>
          <td class="number">${own.filter(({ hits }) => hits.length > 0).length}</td>
          <td class="number">${own.filter(({ waiting }) => waiting > 0).length}</td>
        </tr>
`;
      }),
    })}`;
}

function spread(board: Board): Html {
  const { rankings: all, speech } = board;
  const { say } = speech;
  const parts = all.flatMap((ranking: Ranking, index) => {
    const scores = scoresOf(ranking.rows.map(({ row }) => row));
    const title = `${levelTitle(ranking.level, speech)}, ${ranking.system.id}@${ranking.system.version}`;
    // A few sites are a list, not a distribution.
    return scores.length < 10
      ? []
      : [
          markup`<h3>${title}</h3>${distribution(scores, { id: `spread-${index + 1}`, caption: say(`得分分布：${title}`, `Spread of scores: ${title}`) }, speech)}`,
        ];
  });
  return markup`<h2>${say('得分分布', 'Spread of scores')}</h2>
    ${parts.length === 0 ? markup`<p>${say('同一级别不足 10 个有得分的网站，不画分布。', 'Fewer than 10 scored sites of one level: a spread would say nothing.')}</p>` : parts}`;
}

function coverage({ sites, sums, speech: { say } }: Board): Html {
  const covered = median(sites.map((row) => row.coverage)) ?? 0;
  const waiting = sites.filter((row) => row.waiting > 0).length;
  const gaps = [...sums.gaps].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return markup`<h2>${say('看到了多少', 'How much was seen')}</h2>
    <p>${say(`覆盖率的中位数是 ${percent(covered)}；`, `The median coverage is ${percent(covered)}; `)}<a href="waiting-1.html">${say(`${waiting} 个网站有指标等人判断`, `${waiting} sites have indicators that wait for a person`)}</a>${say('。没有看到不等于合格。', '. Not seen is not a pass.')}</p>
    ${
      gaps.length === 0
        ? null
        : markup`<p>${say('没能查看的检查：', 'Engines that could not look: ')}${gaps.map(([engine, count], index) => markup`${index === 0 ? null : say('、', ', ')}<code>${engine}</code>${say(`（${count} 个网站）`, ` (${count} sites)`)}`)}</p>`
    }`;
}

function defects(board: Board): Html {
  const { say } = board.speech;
  const all = rankDefects(board);
  if (all.length === 0)
    return markup`<h2>${say('常见问题', 'Common defects')}</h2><p>${say('没有发现问题。', 'No defect was found.')}</p>`;
  return markup`<h2>${say('常见问题', 'Common defects')}</h2>
    ${defectTable(all.slice(0, mostDefects), board)}
    <p><a href="defects.html">${say(`全部 ${all.length} 种原因`, `All ${all.length} causes`)}</a></p>`;
}
