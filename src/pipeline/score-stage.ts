import path from 'node:path';
import { AssessmentsArtifact } from '#model/assessment.ts';
import { Evidence } from '#model/evidence.ts';
import type { ScoreCard } from '#model/score-card.ts';
import type { SiteOutcome } from '#model/run-report.ts';
import { writeJson } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { loadSystem, type LoadedSystem } from '#pipeline/load-systems.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
import { readArtifact } from '#pipeline/read-artifact.ts';
import { forSite, goodSites, readSiteArtifact, type RunState } from '#pipeline/run-state.ts';
import { checkAssessments } from '#score/check-assessments.ts';
import { scoreSite } from '#score/score-site.ts';

/** Scores the sites by their systems into `out/<site>/score-card.json`. */
export async function scoreStage(state: RunState): Promise<void> {
  const { root, outDir } = state.options;
  const checks = await loadChecks(root);
  const systems = new Map<string, LoadedSystem>();
  const cardsOf = (id: string): ScoreCard[] => {
    const artifact = readSiteArtifact(outDir, id);
    if (artifact === null) throw new Error(`no site.json for ${id}`);
    const evidence = readArtifact(path.join(outDir, id, 'evidence.json'), Evidence);
    const { assessments } = readArtifact(path.join(outDir, id, 'assessments.json'), AssessmentsArtifact);
    const loaded = artifact.site.score.systems.map((name) => {
      const system = systems.get(name) ?? loadSystem(root, name, checks, artifact.site.file);
      systems.set(name, system);
      return system;
    });
    refuse(
      checkAssessments(
        assessments,
        loaded.map(({ system }) => system),
        artifact.now,
      ),
    );
    return loaded.map(({ system, hash }) =>
      scoreSite({ site: artifact.site, evidence, system, systemHash: hash, checks, assessments }),
    );
  };
  let scored = 0;
  for (const id of goodSites(state)) {
    await forSite(state, id, async (outcome) => {
      const cards = cardsOf(id);
      writeJson(path.join(outDir, id, 'score-card.json'), cards);
      scored += 1;
      Object.assign(outcome, outcomeOfCards(cards));
    });
  }
  state.say(
    text(
      `评分：${scored} 个网站，${systems.size} 个指标体系`,
      `score: ${scored} sites, ${systems.size} indicator systems`,
    ),
  );
}

/** What a run says of a site by its cards: the score of the first system, vetoes of all, and where nobody could look. */
export function outcomeOfCards(
  cards: readonly ScoreCard[],
): Pick<SiteOutcome, 'score' | 'floor' | 'ceiling' | 'coverage' | 'vetoes' | 'gaps'> {
  const { score = null, floor = null, ceiling = null, coverage = null, gaps = [] } = cards[0] ?? {};
  const vetoes = cards.flatMap((card) =>
    card.vetoes.filter((veto) => veto.outcome === 'hit').map(({ indicator, title }) => ({ id: indicator, title })),
  );
  return { score, floor, ceiling, coverage, vetoes, gaps: gaps.reduce((sum, gap) => sum + gap.pages, 0) };
}

function refuse(reports: ReturnType<typeof checkAssessments>): void {
  const [first, ...others] = reports;
  if (first !== undefined) throw new Problem(first, ...others);
}
