import { printProblems } from '#cli/print.ts';
import { runOptions, type SharedOptions } from '#cli/options.ts';
import { diskProblem } from '#lib/disk-problem.ts';
import { Problem } from '#lib/problem.ts';
import type { Text } from '#lib/text.ts';
import type { RunReport } from '#model/run-report.ts';
import { refusedRun } from '#pipeline/refused-run.ts';
import type { RunOptions } from '#pipeline/run-state.ts';
import { run } from '#pipeline/run.ts';
import type { Stage } from '#pipeline/stages.ts';
import { summaryOf } from '#pipeline/summary.ts';

/** Runs stages, prints a plain line for each and a table at the end. Progress goes to standard error under `--json`. */
export async function runCommand(shared: SharedOptions, from: Stage, to: Stage): Promise<void> {
  const print = shared.json ? console.error : console.log;
  const options = runOptions(shared, from, to);
  const report = await reported(options, () => run(options, (line: Text) => print(line[shared.lang])));
  const summary = report.sites.length === 0 ? '' : summaryOf(report, shared.lang);
  if (!shared.json && summary !== '') print(`\n${summary}`);
  conclude(report, shared);
}

/** Makes the release before the current one current again, for the sites named. */
export async function rollbackCommand(shared: SharedOptions): Promise<void> {
  const { rollback } = await import('#pipeline/rollback.ts');
  const print = shared.json ? console.error : console.log;
  const options = runOptions({ ...shared, from: 'publish', to: 'publish' }, 'publish', 'publish');
  const report = await reported(options, () => rollback(options, (line: Text) => print(line[shared.lang])));
  conclude(report, shared);
}

/** A run that a person's mistake or a full disk stopped has a report too, so that `--json` always prints one. */
async function reported(options: RunOptions, work: () => Promise<RunReport>): Promise<RunReport> {
  try {
    return await work();
  } catch (cause) {
    const problem =
      cause instanceof Problem ? cause : diskProblem(cause, options.root, [options.outDir, options.cacheDir]);
    if (problem === null) throw cause;
    return refusedRun(options, problem.reports);
  }
}

function conclude(report: RunReport, { json, lang }: SharedOptions): void {
  if (json) console.log(JSON.stringify(report, null, 2));
  const refusals = [...report.problems, ...report.sites.flatMap((site) => site.refusals)];
  if (refusals.length > 0) {
    console.error('');
    printProblems(refusals, lang);
  }
  process.exitCode = report.exit;
}
