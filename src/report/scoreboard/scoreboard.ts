import { speaker, type SpokenLang } from '#lib/text.ts';
import type { Period } from '#model/ledger.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { boardOf, file } from './board.ts';
import { defectsCsv, defectsPage } from './defects-page.ts';
import { indexPage } from './index-page.ts';
import { indicatorPages } from './indicator-pages.ts';
import { rankingPages, regionPage, sitePages, waitingPages, type PageFile } from './list-pages.ts';
import { scoresCsv } from './scores-csv.ts';
import { scoresJson } from './scores-json.ts';
import { siteMapPage } from './site-map-page.ts';
import { addSite, newSums } from './sums.ts';
import { trendPage } from './trend-page.ts';

/** A scoreboard under way: sites go in one at a time and are forgotten, files come out one at a time. */
export interface Scoreboard {
  /** All cards of one site. */
  add(cards: readonly ScoreCard[]): void;
  /** File name below `out/scoreboard/` → content. */
  files(): Generator<PageFile>;
}

/** The national office's pages about all sites. `history` holds the periods of the ledger, oldest first. */
export function openScoreboard(lang: SpokenLang, history: readonly Period[] = []): Scoreboard {
  const sums = newSums();
  return {
    add: (cards) => addSite(sums, cards),
    *files() {
      const board = boardOf(sums, history, speaker(lang));
      yield ['index.html', indexPage(board)];
      yield ['scores.csv', scoresCsv(board.rankings, board.speech)];
      yield ['scores.json', scoresJson(board.rankings)];
      yield ['defects.html', defectsPage(board)];
      yield ['defects.csv', defectsCsv(board)];
      yield ['trend.html', trendPage(board)];
      yield ['site-map.html', siteMapPage(board)];
      for (const region of board.regions) yield [file.region(region.id), regionPage(region, board)];
      yield* rankingPages(board);
      yield* sitePages(board);
      yield* waitingPages(board);
      yield* indicatorPages(board);
    },
  };
}
