import { speaker, type SpokenLang } from '#lib/text.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { rankCards } from '#report/rank-cards.ts';
import { scoresCsv } from '#report/scores-csv.ts';
import { scoresJson } from '#report/scores-json.ts';
import { scoreboardPage } from '#report/scoreboard-page.ts';

/** The ranking of all sites: file name below `out/scoreboard/` → content. */
export function writeScoreboard(cards: readonly ScoreCard[], lang: SpokenLang): Map<string, string> {
  const rankings = rankCards(cards);
  return new Map([
    ['index.html', scoreboardPage(rankings, speaker(lang))],
    ['scores.csv', scoresCsv(rankings, speaker(lang))],
    ['scores.json', scoresJson(rankings)],
  ]);
}
