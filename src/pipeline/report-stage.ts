import path from 'node:path';
import { ScoreCards, type ScoreCard } from '#model/score-card.ts';
import { shownPath } from '#lib/disk-problem.ts';
import { writeFileAtomic } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { loadFormats } from '#pipeline/plug-ins.ts';
import { readArtifact, readArtifactIfThere } from '#pipeline/read-artifact.ts';
import { forSite, goodSites, siteIds, type RunState } from '#pipeline/run-state.ts';
import { outcomeOfCards } from '#pipeline/score-stage.ts';
import { writeScoreboard } from '#report/scoreboard.ts';

/** Writes `out/<site>/report.*` and `out/scoreboard/`. The scoreboard shows every scored site, also those not in this run. */
export async function reportStage(state: RunState): Promise<void> {
  const { root, outDir, lang } = state.options;
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
  for (const [file, content] of writeScoreboard(allCards(state), lang)) {
    writeFileAtomic(path.join(outDir, 'scoreboard', file), content);
  }
  state.say(
    text(
      `报告：${written} 份；排行榜 ${out}/scoreboard/index.html`,
      `report: ${written} files; scoreboard ${out}/scoreboard/index.html`,
    ),
  );
}

function allCards({ options, say }: RunState): ScoreCard[] {
  return siteIds(options.root).flatMap((id) => {
    try {
      return readArtifactIfThere(path.join(options.outDir, id, 'score-card.json'), ScoreCards) ?? [];
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      // A site of this run has been refused for it already; another one's torn card must not stop this run.
      say(text(`报告：${id} 的评分读不懂，没有列入排行榜`, `report: the card of ${id} cannot be read and is left out`));
      return [];
    }
  });
}
