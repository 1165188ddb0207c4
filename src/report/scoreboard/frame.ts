import { markup, type Html } from '#lib/html.ts';
import { plainPage } from '#lib/plain-page.ts';
import type { Board } from './board.ts';

/** A page of the scoreboard: where one is, the ways to the others, how to read it, and the data behind it. */
export function boardPage(board: Board, page: { title: string; about?: Html | null; main: Html }): string {
  const { say, lang } = board.speech;
  const links: [string, string][] = [
    ['index.html', say('总览', 'Overview')],
    ['sites-all-1.html', say('查找网站', 'Find a site')],
    ['defects.html', say('常见问题', 'Common defects')],
    ['waiting-1.html', say('等待判断', 'Waiting for judgement')],
    ['trend.html', say('历次变化', 'Trend')],
    ['site-map.html', say('网站地图', 'Site map')],
  ];
  return plainPage({
    lang,
    title: page.title,
    header: markup`<h1>${page.title}</h1>
      ${page.about ?? null}
      <nav class="contents" aria-label="${say('排行榜各页', 'Pages of the scoreboard')}">
        <ul>
          ${links.map(
            ([href, words]) => markup`<li><a href="${href}">${words}</a></li>
`,
          )}
        </ul>
      </nav>`,
    main: page.main,
    footer: markup`<h2>${say('怎么读这些表', 'How to read these tables')}</h2>
      <ul>
        <li>${say('同一级别、同一体系同一版本的网站才放在一起比。', 'Only sites of one level, scored by one version of one system, are compared.')}</li>
        <li>${say('触发一票否决的网站排在其他网站之后，不评等次，也不发布。', 'Sites with a hit veto stand after all others, have no band and are not published.')}</li>
        <li>${say('得分只算已有结论的指标；下限把未知的都算失分，上限把未知的都算得分；覆盖率是已有结论的分值占比。', 'The score counts indicators with a verdict; the floor counts every unknown as lost, the ceiling as won; coverage is the share of points with a verdict.')}</li>
        <li>
          ${say('同样的数据：', 'The same data: ')}<a href="scores.csv">${say('表格（CSV）', 'table (CSV)')}</a>${say('、', ', ')}<a href="scores.json">${say('数据（JSON）', 'data (JSON)')}</a>${say('、', ', ')}<a href="defects.csv">${say('常见问题（CSV）', 'defects (CSV)')}</a>${[...board.systems.values()].map((system) => markup`${say('、', ', ')}<a href="indicators-${system.slug}.csv">${say(`各项得分 ${system.system.id}@${system.system.version}（CSV）`, `points by indicator, ${system.system.id}@${system.system.version} (CSV)`)}</a>`)}
        </li>
      </ul>`,
  });
}

/** Links to the parts of a list that is too long for one page. */
export function pager(count: number, current: number, fileOf: (page: number) => string, board: Board): Html | null {
  const { say } = board.speech;
  if (count <= 1) return null;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return markup`<nav class="contents" aria-label="${say('分页', 'Pages')}">
    <ul>
      ${numbers.map((number) =>
        number === current
          ? markup`<li><b aria-current="page">${say(`第 ${number} 页`, `Page ${number}`)}</b></li>
`
          : markup`<li><a href="${fileOf(number)}">${say(`第 ${number} 页`, `Page ${number}`)}</a></li>
`,
      )}
    </ul>
  </nav>`;
}
