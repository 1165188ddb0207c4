import path from 'node:path';
import { AssessmentsArtifact } from '#model/assessment.ts';
import { Evidence } from '#model/evidence.ts';
import { nameOf } from '#model/indicator-system.ts';
import type { ScoreCard } from '#model/score-card.ts';
import type { SiteOutcome } from '#model/run-report.ts';
import { writeJson } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { loadDecisions, namedSystems } from '#pipeline/load-decisions.ts';
import { loadSystem, type LoadedSystem } from '#pipeline/load-systems.ts';
import { loadChecks } from '#pipeline/plug-ins.ts';
import { readArtifact } from '#pipeline/read-artifact.ts';
import { forSite, goodSites, readSiteArtifact, type RunState } from '#pipeline/run-state.ts';
import { checkAssessments } from '#score/check-assessments.ts';
import { idleOverrules, overDecisions } from '#score/check-decisions.ts';
import { scoreSite } from '#score/score-site.ts';

/**
 * Scores the sites by their systems into `out/<site>/score-card.json`. Systems that the command asks for are scored
 * besides, each into `score-card.<id>@<version>.json`: what is published is judged by what site.yaml names, always.
 */
export async function scoreStage(state: RunState): Promise<void> {
  const { outDir } = state.options;
  const score = await openScoring(state);
  let scored = 0;
  for (const id of goodSites(state)) {
    await forSite(state, id, async (outcome) => {
      const { own, asked } = score.cardsOf(id);
      writeJson(path.join(outDir, id, 'score-card.json'), own);
      for (const card of asked) writeJson(path.join(outDir, id, `score-card.${nameOf(card.system)}.json`), [card]);
      scored += 1;
      Object.assign(outcome, outcomeOfCards(asked.length > 0 ? asked : own));
    });
  }
  state.say(
    text(
      `评分：${scored} 个网站，${score.systems.size} 个指标体系`,
      `score: ${scored} sites, ${score.systems.size} indicator systems`,
    ),
  );
}

interface Scoring {
  systems: ReadonlyMap<string, LoadedSystem>;
  /** By the systems of site.yaml, and by those that the command asks for. */
  cardsOf(site: string): { own: ScoreCard[]; asked: ScoreCard[] };
}

async function openScoring({ options, say }: RunState): Promise<Scoring> {
  const { root, outDir } = options;
  const checks = await loadChecks(root);
  const systems = new Map<string, LoadedSystem>();
  const load = (name: string, askedAt: string): LoadedSystem => {
    const system = systems.get(name) ?? loadSystem(name, { root, checks, askedAt });
    systems.set(name, system);
    return system;
  };
  const cardsOf = (id: string): ReturnType<Scoring['cardsOf']> => {
    const artifact = readSiteArtifact(outDir, id);
    if (artifact === null) throw new Error(`no site.json for ${id}`);
    const { site, now, entries } = artifact;
    const evidence = readArtifact(path.join(outDir, id, 'evidence.json'), Evidence);
    const { assessments } = readArtifact(path.join(outDir, id, 'assessments.json'), AssessmentsArtifact);
    const own = site.score.systems.map((name) => load(name, site.file));
    const asked = (options.systems ?? []).map((name) => load(name, '--system'));
    const named = namedSystems([...own, ...asked]);
    refuse(checkAssessments(assessments, named, now));
    const decisions = loadDecisions({ root, site: id, now }, named);
    const cardOf = ({ system, hash, base }: LoadedSystem): ScoreCard =>
      scoreSite({ site, evidence, system, systemHash: hash, base, checks, entries, assessments, decisions });
    const cards = { own: own.map(cardOf), asked: asked.map(cardOf) };
    const idle = [...overDecisions(decisions, now), ...idleOverrules(decisions, [...cards.own, ...cards.asked])];
    for (const why of idle) say(text(`${id}：${why['zh-CN']}`, `${id}: ${why.en}`));
    return cards;
  };
  return { systems, cardsOf };
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
