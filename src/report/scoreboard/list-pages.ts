import { markup, type Html } from '#lib/html.ts';
import { byCodeUnit } from '#lib/order.ts';
import { file, pagesOf, rowsOfPage, systemOf, type Board } from './board.ts';
import { boardPage, pager } from './frame.ts';
import { rankRows, type Ranking } from './rank-rows.ts';
import { levelTitle, rankingTable, siteLink } from './ranking-table.ts';
import type { Region } from './regions.ts';
import type { SiteRow } from './site-row.ts';

export type PageFile = [name: string, content: string];

/** A part of a list, counted from 1. */
const partOf = <T>(all: readonly T[], page: number): readonly T[] =>
  all.slice((page - 1) * rowsOfPage, page * rowsOfPage);

const pageNumbers = (count: number): number[] => Array.from({ length: pagesOf(count) }, (_, index) => index + 1);

/** Each ranking in full, a hundred sites a page. */
export function* rankingPages(board: Board): Generator<PageFile> {
  const { speech } = board;
  for (const ranking of board.rankings) {
    const system = systemOf(board, ranking);
    const fileOf = (page: number): string => file.ranking(system, ranking.level, page);
    const title = `${levelTitle(ranking.level, speech)} ${ranking.system.id}@${ranking.system.version}`;
    for (const page of pageNumbers(ranking.rows.length)) {
      const pages = pager(pagesOf(ranking.rows.length), page, fileOf, board);
      yield [
        fileOf(page),
        boardPage(board, {
          title: `${title}${speech.say(`，第 ${page} 页`, `, page ${page}`)}`,
          main: markup`${pages}${table(board, { ...ranking, rows: partOf(ranking.rows, page) }, 'ranking')}`,
        }),
      ];
    }
  }
}

const table = (board: Board, ranking: Ranking, id: string): Html =>
  rankingTable({ ...ranking, id, marksExamples: board.hasReal }, board.speech);

/** A province with all its sites, by level. */
export function regionPage(region: Region, board: Board): string {
  const { speech } = board;
  return boardPage(board, {
    title: speech.say(`${region.name}：各级网站`, `Sites of ${region.name}`),
    main: markup`${rankRows(region.rows).map(
      (
        ranking,
        index,
      ) => markup`<h2>${levelTitle(ranking.level, speech)} <code>${ranking.system.id}@${ranking.system.version}</code></h2>
        ${table(board, ranking, `ranking-${index + 1}`)}`,
    )}`,
  });
}

interface Filter {
  id: string;
  title: string;
  has: (row: SiteRow) => boolean;
}

/** Ways to find a site without a script: each is a list of its own, behind a plain link. */
function filtersOf({ sites, speech: { say, of } }: Board): Filter[] {
  const bands = new Map(sites.flatMap(({ band }) => (band === null ? [] : [[band.id, of(band.title)] as const])));
  const initials = [...new Set(sites.map(({ site }) => site.id[0] ?? ''))].toSorted(byCodeUnit);
  return [
    { id: 'all', title: say('全部网站', 'All sites'), has: () => true },
    { id: 'vetoed', title: say('触发一票否决', 'Vetoed'), has: ({ hits }) => hits.length > 0 },
    {
      id: 'veto-open',
      title: say('一票否决没有结论', 'A veto without a verdict'),
      has: (row) => row.unknownVetoes.length > 0,
    },
    ...[...bands]
      .toSorted(([a], [b]) => byCodeUnit(a, b))
      .map(([id, title]) => ({
        id: `band-${id}`,
        title: say(`等次：${title}`, `Band: ${title}`),
        has: ({ band }: SiteRow) => band?.id === id,
      })),
    { id: 'no-band', title: say('没有等次', 'Without a band'), has: ({ band }) => band === null },
    { id: 'no-score', title: say('没有得分', 'Without a score'), has: ({ score }) => score === null },
    { id: 'waiting', title: say('有指标等待判断', 'Waiting for judgement'), has: ({ waiting }) => waiting > 0 },
    ...initials.map((initial) => ({
      id: `letter-${initial}`,
      title: say(`编号以 ${initial} 开头`, `Ids that begin with ${initial}`),
      has: ({ site }: SiteRow) => site.id.startsWith(initial),
    })),
  ];
}

/** A list for each filter, in the order of the ids. */
export function* sitePages(board: Board): Generator<PageFile> {
  const { say } = board.speech;
  const filters = filtersOf(board).map((filter) => ({ ...filter, rows: board.sites.filter(filter.has) }));
  const links = (current: string): Html => markup`<nav aria-label="${say('筛选', 'Filters')}">
    <ul>
      ${filters.map(({ id, title, rows }) =>
        id === current
          ? markup`<li><b aria-current="page">${title} (${rows.length})</b></li>
`
          : markup`<li><a href="${file.sites(id, 1)}">${title} (${rows.length})</a></li>
`,
      )}
    </ul>
  </nav>`;
  for (const { id, title, rows } of filters) {
    const fileOf = (page: number): string => file.sites(id, page);
    for (const page of pageNumbers(rows.length)) {
      yield [
        fileOf(page),
        boardPage(board, {
          title: `${say('查找网站：', 'Find a site: ')}${title}${page === 1 ? '' : say(`，第 ${page} 页`, `, page ${page}`)}`,
          main: markup`${links(id)}<h2>${title}</h2>
            ${pager(pagesOf(rows.length), page, fileOf, board)}
            ${rows.length === 0 ? markup`<p>${say('没有这样的网站。', 'There is no such site.')}</p>` : nameList(partOf(rows, page))}`,
        }),
      ];
    }
  }
}

const nameList = (rows: readonly SiteRow[]): Html =>
  markup`<ul class="finds">
    ${rows.map(
      (row) => markup`<li><p class="what"><span>${siteLink(row)}</span> <code>${row.site.id}</code></p></li>
`,
    )}
  </ul>`;

/** Who waits for a person: sites with indicators that nobody has judged, most first. */
export function* waitingPages(board: Board): Generator<PageFile> {
  const { speech, sites } = board;
  const { say } = speech;
  const rows = sites
    .filter(({ waiting }) => waiting > 0)
    .toSorted((a, b) => b.waiting - a.waiting || byCodeUnit(a.site.id, b.site.id));
  for (const page of pageNumbers(rows.length)) {
    yield [
      file.waiting(page),
      boardPage(board, {
        title: `${say('等待判断', 'Waiting for judgement')}${page === 1 ? '' : say(`，第 ${page} 页`, `, page ${page}`)}`,
        main: markup`<p>${say(
          `${rows.length} 个网站有指标还没有人判断。用 mangdao assess --site 编号 写出问卷，填好后读回。`,
          `${rows.length} sites have indicators that nobody has judged. "mangdao assess --site id" writes the questions and reads the answers back.`,
        )}</p>
        ${page === 1 ? waitingIndicators(board) : null}
        <h2>${say('网站', 'Sites')}</h2>
        ${pager(pagesOf(rows.length), page, file.waiting, board)}
        ${
          rows.length === 0
            ? markup`<p>${say('没有。', 'None.')}</p>`
            : markup`<ul class="finds">
              ${partOf(rows, page).map(
                (
                  row,
                ) => markup`<li><p class="what"><span>${siteLink(row)}</span> <span class="worth">${say(`${row.waiting} 项`, `${row.waiting} open`)}</span></p></li>
`,
              )}
            </ul>`
        }`,
      }),
    ];
  }
}

function waitingIndicators({ systems, speech: { say, of } }: Board): Html {
  const open = [...systems.values()].flatMap((system) =>
    system.indicators.filter(({ waiting }) => waiting > 0).map((indicator) => ({ indicator, system })),
  );
  return markup`<h2>${say('指标', 'Indicators')}</h2>
    ${
      open.length === 0
        ? markup`<p>${say('没有。', 'None.')}</p>`
        : markup`<ul>
          ${open
            .toSorted((a, b) => b.indicator.waiting - a.indicator.waiting)
            .map(
              ({
                indicator,
                system,
              }) => markup`<li><a href="${file.indicator(system, indicator.id)}">${of(indicator.title)}</a>${say(`：${indicator.waiting} 个网站`, `: ${indicator.waiting} sites`)}</li>
`,
            )}
        </ul>`
    }`;
}
