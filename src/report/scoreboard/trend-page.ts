import { markup, type Html } from '#lib/html.ts';
import { plainTable } from '#lib/plain-page.ts';
import type { Period } from '#model/ledger.ts';
import type { Board } from './board.ts';
import { median, shareBar, shownScore } from './figures.ts';
import { boardPage } from './frame.ts';
import { levels } from './rank-rows.ts';
import { levelTitle } from './ranking-table.ts';

/** The periods of the ledger side by side: only figures of one system's same rules are put into one table. */
export function trendPage(board: Board): string {
  const { history, speech } = board;
  const { say } = speech;
  const tables = [...new Set(history.flatMap(({ cards }) => cards.map(rulesOf)))].toSorted().flatMap((rules) =>
    levels.flatMap((level) => {
      const points = history.flatMap((period) => pointOf(period, rules, level));
      return points.length === 0 ? [] : [{ rules, level, points }];
    }),
  );
  return boardPage(board, {
    title: say('历次变化', 'Trend'),
    main: markup`<p>${say(
      '数据来自只增不改的台账；规则不同的时期不放在一张表里。要知道变化从哪里来，用 mangdao compare。',
      'From the ledger, which is only ever added to; periods of other rules are not put into one table. "mangdao compare" tells where a change comes from.',
    )}</p>
    ${
      tables.length === 0
        ? markup`<p>${say('台账里还没有时期：用 mangdao record 记下第一个。', 'The ledger has no period yet: "mangdao record" keeps the first.')}</p>`
        : tables.map(
            ({ rules, level, points }, index) => markup`<h2>${levelTitle(level, speech)} <code>${rules}</code></h2>
              ${trendTable(points, `trend-${index + 1}`, `${levelTitle(level, speech)}, ${rules}`, board)}`,
          )
    }`,
  });
}

const rulesOf = ({ system, rules }: Period['cards'][number]): string => `${system} ${rules}`;

interface Point {
  period: string;
  sites: number;
  vetoed: number;
  middle: number | null;
}

function pointOf({ period, cards }: Period, rules: string, level: string): Point[] {
  const own = cards.filter((card) => card.level === level && rulesOf(card) === rules);
  if (own.length === 0) return [];
  const scores = own.flatMap(({ score, vetoes }) => (score === null || vetoes.length > 0 ? [] : [score]));
  return [
    { period, sites: own.length, vetoed: own.filter(({ vetoes }) => vetoes.length > 0).length, middle: median(scores) },
  ];
}

function trendTable(points: readonly Point[], id: string, name: string, { speech }: Board): Html {
  const { say } = speech;
  return markup`<p>${changeWords(points, speech)}</p>
    ${plainTable({
      id,
      caption: say(
        `各时期：${name}；中位数不含触发一票否决的网站`,
        `Periods: ${name}; the median leaves out vetoed sites`,
      ),
      heads: [
        { title: say('时期', 'Period') },
        { title: say('网站数', 'Sites'), isNumber: true, width: 'narrow' },
        { title: say('一票否决', 'Vetoed'), isNumber: true, width: 'narrow' },
        { title: say('中位数', 'Median'), isNumber: true, width: 'middle' },
      ],
      rows: points.map(
        ({ period, sites, vetoed, middle }) => markup`<tr>
          <th scope="row">${period}</th>
          <td class="number">${sites}</td>
          <td class="number">${vetoed}</td>
          <td class="number">${shownScore(middle, speech)}${shareBar((middle ?? 0) / 100)}</td>
        </tr>
`,
      ),
    })}`;
}

function changeWords(points: readonly Point[], speech: Board['speech']): string {
  const { say } = speech;
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last)
    return say('只有一个时期。', 'There is one period only.');
  const [from, to] = [shownScore(first.middle, speech), shownScore(last.middle, speech)];
  return say(
    `中位数从 ${from}（${first.period}）到 ${to}（${last.period}）。`,
    `The median went from ${from} (${first.period}) to ${to} (${last.period}).`,
  );
}
