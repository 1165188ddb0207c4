import path from 'node:path';
import { ScoreCards } from '#model/score-card.ts';
import { text } from '#lib/text.ts';
import { publishSite } from '#publish/publish-site.ts';
import { loadTargets } from '#pipeline/plug-ins.ts';
import { readArtifact } from '#pipeline/read-artifact.ts';
import { forSite, goodSites, type RunState } from '#pipeline/run-state.ts';
import { outcomeOfCards } from '#pipeline/score-stage.ts';

/** Publishes the sites that no veto stands against. Without a browser nobody knows whether a page can be read, so nothing is published. */
export async function publishStage(state: RunState): Promise<void> {
  if (state.problems.length > 0) {
    state.say(text('发布：前面有错误，没有发布任何网站', 'publish: there were mistakes before, nothing is published'));
    return;
  }
  const targets = await loadTargets(state.options.root);
  const counts = { published: 0, unchanged: 0, refused: 0, 'rolled-back': 0 };
  for (const id of goodSites(state)) {
    await forSite(state, id, async (outcome) => {
      const release = await publishSite({ ...state.options, site: id, targets });
      const cards = readArtifact(path.join(state.options.outDir, id, 'score-card.json'), ScoreCards);
      Object.assign(outcome, outcomeOfCards(cards), { published: release.outcome });
      counts[release.outcome] += 1;
    });
  }
  state.say(
    text(
      `发布：新发布 ${counts.published} 个，无变化 ${counts.unchanged} 个，拒绝 ${counts.refused} 个`,
      `publish: ${counts.published} published, ${counts.unchanged} unchanged, ${counts.refused} refused`,
    ),
  );
}
