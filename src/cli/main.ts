#!/usr/bin/env node
import { CommanderError } from 'commander';
import { Problem } from '#lib/problem.ts';
import { program } from '#cli/program.ts';
import { printProblems } from '#cli/print.ts';
import { spokenLang } from '#cli/options.ts';

// Exit codes: 0 good, 1 a site does not pass, 2 a mistake in input or use, 3 our bug.
try {
  await program().parseAsync(process.argv);
} catch (cause) {
  if (cause instanceof CommanderError) {
    // Commander has said what is wrong; asking for help or the version is no mistake.
    process.exitCode = cause.exitCode === 0 ? 0 : 2;
  } else if (cause instanceof Problem) {
    printProblems(cause.reports, spokenLang(process.argv));
    process.exitCode = 2;
  } else {
    console.error(cause);
    process.exitCode = 3;
  }
}
