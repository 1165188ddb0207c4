import type { RunReport } from '#model/run-report.ts';
import { sortProblems } from '#lib/problem.ts';
import { contentStage } from '#pipeline/content-stage.ts';
import { evidenceStage } from '#pipeline/evidence-stage.ts';
import { exitCodeOf } from '#pipeline/exit-code.ts';
import { publishStage } from '#pipeline/publish-stage.ts';
import { reportStage } from '#pipeline/report-stage.ts';
import { openRun, type RunOptions, type RunState, type Say } from '#pipeline/run-state.ts';
import { scoreStage } from '#pipeline/score-stage.ts';
import { siteStage } from '#pipeline/site-stage.ts';
import { stagesBetween, type Stage } from '#pipeline/stages.ts';

const runners: Readonly<Record<Stage, (run: RunState) => Promise<void>>> = {
  content: contentStage,
  site: siteStage,
  evidence: evidenceStage,
  score: scoreStage,
  report: reportStage,
  publish: publishStage,
};

/**
 * Runs the stages from one to another, both included, and says what each did. A site with a mistake is left out of
 * the stages after it; the other sites go on. Nothing here knows how a stage works, only its order and its artifacts.
 */
export async function run(options: RunOptions, say: Say): Promise<RunReport> {
  const state = openRun(options, say);
  const stages = stagesBetween(options.from, options.to);
  for (const stage of stages) await runners[stage](state);
  const sites = [...state.outcomes.values()];
  const problems = sortProblems(state.problems);
  return {
    schema: 1,
    now: state.now,
    exit: exitCodeOf(sites, problems, options.expectRefused),
    stages,
    sites,
    problems,
  };
}
