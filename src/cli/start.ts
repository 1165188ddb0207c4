import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { diskProblem } from '#lib/disk-problem.ts';
import { Problem } from '#lib/problem.ts';
import { spokenLang } from '#cli/options.ts';
import { printProblems } from '#cli/print.ts';
import { program } from '#cli/program.ts';
import { withSourcePlaces } from '#cli/source-places.ts';

/** Runs a command line and sets the exit code: 0 good, 1 a site does not pass, 2 a mistake in input or use, 3 our bug. */
export async function start(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync([...argv]);
  } catch (thrown) {
    const cause = diskProblem(thrown, process.cwd()) ?? thrown;
    process.exitCode = exitCodeOf(cause);
    if (cause instanceof Problem) printProblems(cause.reports, spokenLang(argv));
    else if (process.exitCode === 3) console.error(withSourcePlaces(inspect(cause)));
  }
}

function exitCodeOf(cause: unknown): number {
  if (cause instanceof Problem) return 2;
  // Commander has said what is wrong itself; asking for help or the version is no mistake.
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
  return 3;
}
