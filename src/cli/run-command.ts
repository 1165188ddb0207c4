import { printProblems } from '#cli/print.ts';
import { runOptions, type SharedOptions } from '#cli/options.ts';
import type { Text } from '#lib/text.ts';
import type { RunReport } from '#model/run-report.ts';
import { run } from '#pipeline/run.ts';
import type { Stage } from '#pipeline/stages.ts';
import { summaryOf } from '#pipeline/summary.ts';

/** Runs stages, prints a plain line for each and a table at the end. Progress goes to standard error under `--json`. */
export async function runCommand(shared: SharedOptions, from: Stage, to: Stage): Promise<void> {
  const print = shared.json ? console.error : console.log;
  const report = await run(runOptions(shared, from, to), (line: Text) => print(line[shared.lang]));
  if (shared.json) console.log(JSON.stringify(report, null, 2));
  else if (summaryOf(report, shared.lang) !== '') print(`\n${summaryOf(report, shared.lang)}`);
  const refusals = refusalsOf(report);
  if (refusals.length > 0) {
    console.error('');
    printProblems(refusals, shared.lang);
  }
  process.exitCode = report.exit;
}

/** Makes the release before the current one current again, for the sites named or all of them. */
export async function rollbackCommand(shared: SharedOptions): Promise<void> {
  const { rollback } = await import('#pipeline/rollback.ts');
  for (const release of await rollback(runOptions(shared, 'publish', 'publish'))) {
    console.log(
      shared.json
        ? JSON.stringify(release)
        : shared.lang === 'en'
          ? `${release.site}: back to release ${release.release}`
          : `${release.site}：已退回版本 ${release.release}`,
    );
  }
}

const refusalsOf = (report: RunReport): RunReport['problems'] => [
  ...report.problems,
  ...report.sites.flatMap((site) => site.refusals),
];
