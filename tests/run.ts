import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { lint, lints } from '#tests/lint.ts';

/**
 * `npm test`: lints and tests; the last line is the count that CI reads. `--full` adds the long ones; what else is said goes to
 * Vitest, so that `npm run test:full -- matrix` runs one of them alone.
 */
const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  success: z.boolean(),
});

const counts = { passed: 0, failed: 0 };
for (const command of lints) {
  const output = lint(command);
  console.log(`${output === null ? '✔' : '✖'} ${command.join(' ')}`);
  if (output !== null) console.error(output);
  counts[output === null ? 'passed' : 'failed'] += 1;
}

const folder = mkdtempSync(path.join(tmpdir(), 'mangdao-test-'));
const outputFile = path.join(folder, 'vitest.json');
const isFull = process.argv.includes('--full');
const chosen = process.argv.slice(2).filter((argument) => argument !== '--full');
const { status } = spawnSync(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`, ...chosen],
  { stdio: 'inherit', env: { ...process.env, ...(isFull ? { MANGDAO_FULL: '1' } : {}) } },
);
try {
  const report = VitestReport.parse(JSON.parse(readFileSync(outputFile, 'utf8')));
  counts.passed += report.numPassedTests;
  // A file that does not load holds tests that nobody counted: it is a failure of its own.
  counts.failed += Math.max(report.numFailedTests, report.success && status === 0 ? 0 : 1);
} catch (cause) {
  console.error(cause);
  counts.failed += 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = counts.failed === 0 ? 0 : 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
