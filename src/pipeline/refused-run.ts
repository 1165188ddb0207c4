import type { RunReport } from '#model/run-report.ts';
import { inShanghai } from '#lib/calendar.ts';
import { sortProblems, type ProblemReport } from '#lib/problem.ts';
import type { RunOptions } from '#pipeline/run-state.ts';
import { stagesBetween } from '#pipeline/stages.ts';

/** The report of a run that was stopped as a whole. What its stages had finished is on disk and not in here. */
export const refusedRun = (
  { from, to, now }: Pick<RunOptions, 'from' | 'to' | 'now'>,
  reports: readonly ProblemReport[],
): RunReport => ({
  schema: 1,
  // Perhaps the federation's own clock could not be read.
  now: now ?? inShanghai(new Date()),
  exit: 2,
  stages: stagesBetween(from, to),
  sites: [],
  problems: sortProblems(reports),
});
