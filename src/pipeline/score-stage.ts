import path from 'node:path';
import type { z } from 'zod';
import { AssessmentsArtifact } from '#model/assessment.ts';
import { Evidence } from '#model/evidence.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { readTextIfThere, writeJson } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { loadSystem, type LoadedSystem } from '#pipeline/load-systems.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
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
      const first = cards[0];
      if (first === undefined) return;
      const { score, floor, ceiling, coverage } = first;
      Object.assign(outcome, { score, floor, ceiling, coverage, vetoes: vetoesOf(cards) });
    });
  }
  state.say(
    text(
      `评分：${scored} 个网站，${systems.size} 个指标体系`,
      `score: ${scored} sites, ${systems.size} indicator systems`,
    ),
  );
}

/** The vetoes that were hit, over all of a site's cards. */
export const vetoesOf = (cards: readonly ScoreCard[]): { id: string; title: ScoreCard['vetoes'][number]['title'] }[] =>
  cards.flatMap((card) =>
    card.vetoes.filter((veto) => veto.outcome === 'hit').map(({ indicator, title }) => ({ id: indicator, title })),
  );

/** Reads an artifact by its schema; a missing one is the user's: a stage before this one did not run. */
export function readArtifact<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const json = readTextIfThere(file);
  if (json !== null) return schema.parse(JSON.parse(json));
  throw new Problem({
    code: 'E_NO_ARTIFACT',
    message: text(
      `缺少前一阶段的结果 ${path.basename(file)}`,
      `The result of an earlier stage is missing: ${path.basename(file)}`,
    ),
    fix: text('从更早的阶段开始，例如去掉 --from', 'Start at an earlier stage, for example without --from'),
  });
}

function refuse(reports: ReturnType<typeof checkAssessments>): void {
  const [first, ...others] = reports;
  if (first !== undefined) throw new Problem(first, ...others);
}
