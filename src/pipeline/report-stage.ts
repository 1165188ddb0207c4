import path from 'node:path';
import { ScoreCards, type ScoreCard } from '#model/score-card.ts';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import { text } from '#lib/text.ts';
import { loadFormats } from '#pipeline/plug-ins.ts';
import { forSite, goodSites, siteIds, type RunState } from '#pipeline/run-state.ts';
import { readArtifact, vetoesOf } from '#pipeline/score-stage.ts';
import { writeScoreboard } from '#report/scoreboard.ts';

/** Writes `out/<site>/report.*` and `out/scoreboard/`. The scoreboard shows every scored site, also those not in this run. */
export async function reportStage(state: RunState): Promise<void> {
  const { root, outDir, lang } = state.options;
  const formats = await loadFormats(root);
  const out = path.basename(outDir);
  let written = 0;
  for (const id of goodSites(state)) {
    await forSite(state, id, async (outcome) => {
      const cards = readArtifact(path.join(outDir, id, 'score-card.json'), ScoreCards);
      for (const format of formats) {
        writeFileAtomic(path.join(outDir, id, `report.${format.extension}`), format.write(cards, lang));
        written += 1;
      }
      const { score = null, floor = null, ceiling = null, coverage = null } = cards[0] ?? {};
      Object.assign(outcome, {
        score,
        floor,
        ceiling,
        coverage,
        vetoes: vetoesOf(cards),
        report: `${out}/${id}/report.html`,
      });
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

function allCards({ options }: RunState): ScoreCard[] {
  return siteIds(options.root).flatMap((id) => {
    const json = readTextIfThere(path.join(options.outDir, id, 'score-card.json'));
    return json === null ? [] : ScoreCards.parse(JSON.parse(json));
  });
}
