import { markup, type Html } from '#lib/html.ts';
import { file, systemOf, type Board } from './board.ts';
import { boardPage } from './frame.ts';
import { levelTitle } from './ranking-table.ts';

type Link = readonly [href: string, words: string];

/** Every page in one list, long lists by their first page: a second way to each of them (WCAG 2.4.5, technique G63). */
export function siteMapPage(board: Board): string {
  const { say, of } = board.speech;
  const rankings = board.rankings.map((ranking): Link => {
    const { id, version } = ranking.system;
    const title = `${levelTitle(ranking.level, board.speech)} ${id}@${version}`;
    return [file.ranking(systemOf(board, ranking), ranking.level, 1), title];
  });
  const regions = board.regions.map(({ id, name }): Link => [file.region(id), name]);
  const systems = [...board.systems.values()].map((system): [string, Link[]] => [
    say(`指标：${of(system.system.title)}`, `Indicators: ${of(system.system.title)}`),
    [
      [file.indicators(system), say('全部指标', 'All indicators')],
      ...system.indicators.map(({ id, title }): Link => [file.indicator(system, id), of(title)]),
    ],
  ]);
  return boardPage(board, {
    title: say('网站地图', 'Site map'),
    main: markup`${listOf(say('排名', 'Rankings'), rankings)} ${listOf(say('各省', 'Provinces'), regions)}
    ${systems.map(([title, links]) => listOf(title, links))}`,
  });
}

const listOf = (title: string, links: readonly Link[]): Html | null =>
  links.length === 0
    ? null
    : markup`<h2>${title}</h2>
      <ul>
        ${links.map(
          ([href, words]) => markup`<li><a href="${href}">${words}</a></li>
`,
        )}
      </ul>`;
