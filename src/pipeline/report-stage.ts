import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Period } from '#model/ledger.ts';
import { ScoreCards, type ScoreCard } from '#model/score-card.ts';
import { shownPath } from '#lib/disk-problem.ts';
import { writeFileAtomic } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { readLedger } from '#pipeline/history.ts';
import { loadFormats } from '#pipeline/plug-ins.ts';
import { readArtifact, readArtifactIfThere } from '#pipeline/read-artifact.ts';
import { forSite, goodSites, siteIds, type RunState } from '#pipeline/run-state.ts';
import { outcomeOfCards } from '#pipeline/score-stage.ts';
import { openScoreboard } from '#report/scoreboard/scoreboard.ts';

/** Writes `out/<site>/report.*` and `out/scoreboard/`. The scoreboard shows every scored site, also those not in this run. */
export async function reportStage(state: RunState): Promise<void> {
  const { root, outDir, historyDir, lang } = state.options;
  // A broken ledger stops the stage before it writes anything.
  const history = readLedger({ root, folder: historyDir });
  const formats = await loadFormats(root);
  const out = shownPath(outDir, root);
  let written = 0;
  for (const id of goodSites(state)) {
    await forSite(state, id, async (outcome) => {
      const cards = readArtifact(path.join(outDir, id, 'score-card.json'), ScoreCards);
      for (const format of formats) {
        writeFileAtomic(path.join(outDir, id, `report.${format.extension}`), format.write(cards, lang));
        written += 1;
      }
      Object.assign(outcome, outcomeOfCards(cards), { report: `${out}/${id}/report.html` });
    });
  }
  writeScoreboard(state, history);
  state.say(
    text(
      `报告：${written} 份；排行榜 ${out}/scoreboard/index.html`,
      `report: ${written} files; scoreboard ${out}/scoreboard/index.html`,
    ),
  );
}

/** Card by card, and page by page: memory does not grow with the number of sites. */
function writeScoreboard(state: RunState, history: readonly Period[]): void {
  const { root, outDir, lang } = state.options;
  const board = openScoreboard(lang, history);
  for (const id of siteIds(root)) board.add(cardsOf(state, id));
  const folder = path.join(outDir, 'scoreboard');
  const written = new Set<string>();
  for (const [file, content] of board.files()) {
    writeFileAtomic(path.join(folder, file), content);
    written.add(file);
  }
  // Of sites and indicators that there were before.
  for (const file of readdirSync(folder)) if (!written.has(file)) rmSync(path.join(folder, file), { recursive: true });
}

function cardsOf({ options, say }: RunState, id: string): readonly ScoreCard[] {
  try {
    return readArtifactIfThere(path.join(options.outDir, id, 'score-card.json'), ScoreCards) ?? [];
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    // A site of this run has been refused for it already; another one's torn card must not stop this run.
    say(text(`报告：${id} 的评分读不懂，没有列入排行榜`, `report: the card of ${id} cannot be read and is left out`));
    return [];
  }
}
