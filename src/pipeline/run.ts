import type { RunReport } from '#model/run-report.ts';
import { sortProblems } from '#lib/problem.ts';
import { exitCodeOf } from '#pipeline/exit-code.ts';
import { closeRun, openRun, type RunOptions, type RunState, type Say } from '#pipeline/run-state.ts';
import { stagesBetween, type Stage } from '#pipeline/stages.ts';

/** Loaded when their turn comes: a run that only scores must not wait for a browser's or a compiler's code. */
const runners: Readonly<Record<Stage, () => Promise<(run: RunState) => Promise<void>>>> = {
  content: async () => (await import('#pipeline/content-stage.ts')).contentStage,
  site: async () => (await import('#pipeline/site-stage.ts')).siteStage,
  evidence: async () => (await import('#pipeline/evidence-stage.ts')).evidenceStage,
  score: async () => (await import('#pipeline/score-stage.ts')).scoreStage,
  report: async () => (await import('#pipeline/report-stage.ts')).reportStage,
  publish: async () => (await import('#pipeline/publish-stage.ts')).publishStage,
};

/**
 * Runs the stages from one to another, both included, and says what each did. A site with a mistake is left out of
 * the stages after it; the other sites go on. Nothing here knows how a stage works, only its order and its artifacts.
 */
export async function run(options: RunOptions, say: Say): Promise<RunReport> {
  const state = openRun(options, say);
  const stages = stagesBetween(options.from, options.to);
  try {
    for (const stage of stages) {
      const runStage = await runners[stage]();
      await runStage(state);
    }
  } finally {
    closeRun(state);
  }
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
