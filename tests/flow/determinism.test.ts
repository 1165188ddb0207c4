import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyAfter } from '#tests/flow/built-example.ts';
import { digestsOf } from '#tests/flow/digests.ts';
import { copyProject, type Ended, type ProjectCopy } from '#tests/flow/project-copy.ts';

// Everything that must not show in the output differs between the two: path, clock's zone, language, home, workers.
const here = { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' };
const there = { TZ: 'America/New_York', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', HOME: '/nowhere' };

let near: ProjectCopy;
let far: ProjectCopy;
let runs: Ended[];
beforeAll(async () => {
  near = copyProject({ isAboutSights: true });
  far = copyProject({ inside: 'a-longer-path/带中文 和空格', isAboutSights: true });
  runs = await Promise.all([
    near.mangdaoWith(here, 'run', '--site', 'qingxi', '--json', '--jobs', '1'),
    far.mangdaoWith(there, 'run', '--site', 'qingxi', '--json', '--jobs', '2'),
  ]);
});
afterAll(() => {
  near.remove();
  far.remove();
});

const outOf = (project: ProjectCopy): Record<string, string> => digestsOf(path.join(project.folder, 'out'));

it('gives the same bytes in another folder, time zone, language and home, and with other workers', () => {
  expect(runs.map((run) => run.exit)).toEqual([0, 0]);
  expect(runs[1]?.stdout).toBe(runs[0]?.stdout);
  const bytes = outOf(near);
  expect(outOf(far)).toEqual(bytes);
  // The comparison is of something: pages, styles, evidence, card, reports, and the release with its manifest.
  const files = Object.keys(bytes).join('\n');
  for (const file of [
    /www\/index\.html/,
    /\.css/,
    /evidence\.json/,
    /score-card\.json/,
    /report\.html/,
    /manifest\.json/,
  ])
    expect(files).toMatch(file);
});

it('gives the same bytes warm, but for the receipt that says that nothing changed', async () => {
  const before = outOf(near);
  const warm = await near.mangdaoWith(there, 'run', '--site', 'qingxi', '--jobs', '4');
  expect(warm.exit).toBe(0);
  const after = outOf(near);
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  expect(changed).toEqual(['qingxi/receipt.json']);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(near.read('out/qingxi/receipt.json')).toContain('"outcome": "unchanged"');
});

it('gives a site the same bytes whether it is built alone or among others', async () => {
  const { project } = await copyAfter('build');
  const alone = await project.mangdao('build', '--site', 'yunling', '--out', 'alone');
  expect(alone.exit).toBe(0);
  const among = digestsOf(path.join(project.folder, 'out/yunling/www'));
  expect(digestsOf(path.join(project.folder, 'alone/yunling/www'))).toEqual(among);
  project.remove();
});
