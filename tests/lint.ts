import { spawnSync } from 'node:child_process';

/** Format, walls, types and dead code: before every commit. Each prints only what is wrong. */
const quickLints: readonly (readonly string[])[] = [
  ['oxfmt', '--check', '.'],
  ['prettier', '--check', '--log-level', 'warn', 'src/**/*.astro', 'themes/**/*.astro'],
  ['oxlint', '--type-aware', '--deny-warnings'],
  ['tsc', '-p', '.'],
  ['knip'],
];

/** With the types inside templates, which take longer than all the others: `npm test`, and `npm run lint -- --all`. */
export const lints: readonly (readonly string[])[] = [...quickLints, ['astro', 'check', '--minimumSeverity', 'hint']];

/** Runs one of them; returns what it printed when it found something, else null. */
export function lint([command = '', ...args]: readonly string[]): string | null {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? null : `${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`;
}

if (import.meta.main) {
  const found = (process.argv.includes('--all') ? lints : quickLints).map(lint).filter((output) => output !== null);
  for (const output of found) console.error(output);
  process.exitCode = found.length === 0 ? 0 : 1;
}
