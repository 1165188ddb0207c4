import { csvTable } from '#lib/csv.ts';
import { markup, type Html } from '#lib/html.ts';
import { oneDecimal, partOf, percent } from '#lib/numbers.ts';
import { byCodeUnit } from '#lib/order.ts';
import { plainTable } from '#lib/plain-page.ts';
import { file, type Board, type BoardSystem } from './board.ts';
import { shareBar } from './figures.ts';
import { boardPage } from './frame.ts';
import { siteLink } from './ranking-table.ts';
import { systemKey, type SiteRow } from './site-row.ts';
import type { IndicatorSum } from './sums.ts';
import type { PageFile } from './list-pages.ts';

/** The sites that a page of an indicator names; all of them are in the table for download. */
const mostSites = 50;

/** For each system the list of its indicators, and for each indicator the sites that lose most by it. */
export function* indicatorPages(board: Board): Generator<PageFile> {
  for (const [key, system] of board.systems) {
    const rows = board.sums.rows.filter((row) => systemKey(row.system) === key);
    yield [file.indicators(system), listPage(system, board)];
    for (const [index, indicator] of system.indicators.entries()) {
      yield [file.indicator(system, indicator.id), indicatorPage({ indicator, index, system, rows }, board)];
    }
    yield [file.matrix(system), matrix(system, rows, board)];
  }
}

const nameOf = ({ system }: BoardSystem): string => `${system.id}@${system.version}`;

function listPage(system: BoardSystem, board: Board): string {
  const { say, of } = board.speech;
  return boardPage(board, {
    title: say(`各项指标：${nameOf(system)}`, `Indicators of ${nameOf(system)}`),
    main: markup`${vetoList(system, board)}
    <h2>${say('指标', 'Indicators')}</h2>
    ${plainTable({
      id: 'indicators',
      caption: say(
        '满分比例：有结论的网站中得满分的占多少；点指标看失分最多的网站',
        'Full: of the sites with a verdict, the share with all points; an indicator leads to the sites that lose most',
      ),
      heads: [
        { title: say('指标', 'Indicator') },
        { title: say('部分', 'Part'), width: 'middle' },
        { title: say('满分', 'Points'), isNumber: true, width: 'narrow' },
        { title: say('满分比例', 'Full'), isNumber: true, width: 'middle' },
        { title: say('未知', 'Unknown'), isNumber: true, width: 'narrow' },
        { title: say('不适用', 'Not applicable'), isNumber: true, width: 'narrow' },
      ],
      rows: system.indicators.map(
        (indicator) => markup`<tr>
          <th scope="row"><a href="${file.indicator(system, indicator.id)}">${of(indicator.title)}</a></th>
          <td>${of(indicator.part)}</td>
          <td class="number">${oneDecimal(indicator.points)}</td>
          <td class="number">${fullShare(indicator, board)}</td>
          <td class="number">${indicator.unknown}</td>
          <td class="number">${indicator.inapplicable}</td>
        </tr>
`,
      ),
    })}`,
  });
}

function vetoList({ vetoes }: BoardSystem, { speech: { say, of } }: Board): Html | null {
  if (vetoes.size === 0) return null;
  return markup`<h2>${say('一票否决', 'Vetoes')}</h2>
    <ul>
      ${[...vetoes.values()].map(
        ({
          title,
          hit,
          unknown,
        }) => markup`<li>${of(title)}${say(`：触发 ${hit} 个网站，没有结论 ${unknown} 个`, `: hit on ${hit} sites, without a verdict on ${unknown}`)}</li>
`,
      )}
    </ul>`;
}

function fullShare({ full, measured }: IndicatorSum, { speech: { say } }: Board): Html {
  if (measured === 0) return markup`${say('未知', 'unknown')}`;
  return markup`${percent(full / measured)}${shareBar(full / measured)}`;
}

interface IndicatorOf {
  indicator: IndicatorSum;
  index: number;
  system: BoardSystem;
  rows: readonly SiteRow[];
}

function indicatorPage({ indicator, index, system, rows }: IndicatorOf, board: Board): string {
  const { say, of } = board.speech;
  const losers = rows
    .flatMap((row) => {
      const earned = row.earned[index];
      return typeof earned === 'number' && earned < indicator.points ? [{ row, earned }] : [];
    })
    .toSorted((a, b) => a.earned - b.earned || byCodeUnit(a.row.site.id, b.row.site.id));
  const { measured, unknown, inapplicable, full } = indicator;
  return boardPage(board, {
    title: `${of(indicator.title)} (${nameOf(system)})`,
    about: markup`<p>${of(indicator.why)}</p>`,
    main: markup`<p>${say(
      `${measured} 个网站有结论，其中 ${full} 个得满分 ${oneDecimal(indicator.points)} 分，共失 ${oneDecimal(indicator.lost)} 分；${unknown} 个未知，${inapplicable} 个不适用。`,
      `${measured} sites have a verdict, ${full} of them all ${oneDecimal(indicator.points)} points; ${oneDecimal(indicator.lost)} points are lost in all; ${unknown} unknown, ${inapplicable} not applicable.`,
    )}</p>
    <p><a href="${file.indicators(system)}">${say('全部指标', 'All indicators')}</a></p>
    <h2>${say('失分最多的网站', 'Sites that lose most')}</h2>
    ${
      losers.length === 0
        ? markup`<p>${say('没有网站在这一项失分。', 'No site loses points here.')}</p>`
        : plainTable({
            id: 'sites',
            caption: say(
              `失分最多的 ${Math.min(mostSites, losers.length)} 个，共 ${losers.length} 个失分；全部见下载的表格`,
              `The ${Math.min(mostSites, losers.length)} that lose most, of ${losers.length}; all are in the table for download`,
            ),
            heads: [
              { title: say('网站', 'Site') },
              { title: say('得分', 'Earned'), isNumber: true, width: 'narrow' },
              { title: say('比例', 'Share') },
            ],
            rows: losers.slice(0, mostSites).map(
              ({ row, earned }) => markup`<tr>
                <th scope="row">${siteLink(row)}</th>
                <td class="number">${partOf(indicator.points, earned)}</td>
                <td>${shareBar(earned / indicator.points)}</td>
              </tr>
`,
            ),
          })
    }`,
  });
}

/** A row a site, a column an indicator: points earned; empty where it does not apply, `?` where it is unknown. */
const matrix = ({ indicators }: BoardSystem, rows: readonly SiteRow[], { speech: { say } }: Board): string =>
  csvTable({
    heads: [say('网站', 'site'), say('名称', 'name'), ...indicators.map(({ id }) => id)],
    rows: rows.map(({ site, earned }) => [
      site.id,
      site.name,
      ...indicators.map((_, index) => (earned[index] === null ? '?' : (earned[index] ?? null))),
    ]),
  });
