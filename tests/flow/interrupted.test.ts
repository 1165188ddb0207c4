import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Evidence } from '#model/evidence.ts';
import { copyProject, ended, type ProjectCopy } from '#tests/flow/project-copy.ts';
import { looksOf } from '#tests/fixtures/evidence/looks-of.ts';

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => project.remove());

const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path.join(project.folder, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .toSorted()
      .map((file) => [path.relative(path.join(project.folder, folder), file), readFileSync(file, 'latin1')]),
  );

it(
  'gives what an undisturbed run gives after being killed again and again, with no file left over',
  { timeout: 240_000 },
  async () => {
    await project.mangdao('audit', '--site', 'qingxi', '--out', 'undisturbed');
    for (const afterMs of [300, 900, 1500, 2200, 3000]) {
      const child = project.start('audit', '--site', 'qingxi', '--out', 'killed');
      // Listened to from the start: a quick run may be over before it is killed.
      const end = ended(child);
      await wait(afterMs);
      child.kill('SIGKILL');
      await end;
    }
    const last = await project.mangdao('audit', '--site', 'qingxi', '--out', 'killed');
    expect(last).toMatchObject({ exit: 0, stderr: '' });
    expect(bytesOf('killed/qingxi')).toEqual(bytesOf('undisturbed/qingxi'));
  },
);

it.each(['SIGTERM', 'SIGINT'] as const)('ends at once on %s, in the middle of an audit', async (signal) => {
  const kept = path.join(project.folder, '.mangdao/evidence/yunling.jsonl');
  rmSync(kept, { force: true });
  const child = project.start('audit', '--site', 'yunling', '--out', `stopped-${signal}`);
  const end = ended(child);
  // The browser is at work when the first look of an engine that needs one has been kept.
  const hasLooked = (): boolean => existsSync(kept) && readFileSync(kept, 'utf8').includes('"axe"');
  for (let turn = 0; turn < 600 && !hasLooked(); turn++) await wait(200);
  expect(hasLooked()).toBe(true);
  expect(child.exitCode).toBe(null);
  child.kill(signal);
  await Promise.race([end, wait(20_000)]);
  const endedBy = child.signalCode;
  child.kill('SIGKILL');
  expect(endedBy).toBe(signal);
});

const enginesOf = (looks: readonly { engine: string }[]): Set<string> => new Set(looks.map(({ engine }) => engine));

it('still builds and checks without any browser, and names three ways to provide one', async () => {
  const run = await project.mangdaoWith(
    { MANGDAO_CHROME: '/nowhere/chrome' },
    'run',
    '--site',
    'qingxi',
    '--out',
    'blind',
  );
  expect(run.exit).toBe(2);
  expect(run.stderr).toContain('MANGDAO_CHROME');
  expect(run.stderr).not.toMatch(/\n\s+at /);
  expect(project.read('blind/qingxi/www/index.html')).toContain('<h1');
  // What needs no browser has looked; what needs one is a gap, and nothing is published.
  const evidence = Evidence.parse(JSON.parse(project.read('blind/qingxi/evidence.json')));
  expect(enginesOf(evidence.gaps)).toContain('axe');
  expect(enginesOf(looksOf(evidence))).not.toContain('axe');
  expect(enginesOf(looksOf(evidence))).toContain('html-validate');
  expect(() => project.read('blind/published/qingxi/current/index.html')).toThrow(/ENOENT/);
});
