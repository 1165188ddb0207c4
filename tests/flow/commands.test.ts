import { mkdirSync, readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Release } from '#model/release.ts';
import { RunReport } from '#model/run-report.ts';
import { copyProject, type Ended, type ProjectCopy } from '#tests/flow/project-copy.ts';

const site = ['--site', 'qingxi'];

let project: ProjectCopy;
let first: Ended;
beforeAll(async () => {
  project = copyProject();
  first = await project.mangdao('run', ...site, '--json');
});
afterAll(() => project.remove());

const reportOf = ({ stdout }: Ended): RunReport => RunReport.parse(JSON.parse(stdout));
const json = (file: string): unknown => JSON.parse(project.read(file));
const releaseOf = (file: string): Release => Release.parse(json(file));
const write = (file: string, text: string): void => writeFileSync(path.join(project.folder, file), text);

describe('--json', () => {
  it('prints one document that the schema accepts, and progress on standard error', () => {
    expect(first.exit).toBe(0);
    expect(reportOf(first).sites).toMatchObject([{ site: 'qingxi', published: 'published', gaps: 0, refusals: [] }]);
    expect(first.stderr.split('\n').filter((line) => line !== '')).toHaveLength(6);
  });

  it.each([
    ['check', 'content'],
    ['score', 'score'],
    ['report', 'report'],
    ['publish', 'publish'],
  ])('does so for %s', async (command, from) => {
    const run = await project.mangdao(command, ...site, '--from', from, '--json', '--lang', 'en');
    expect(run.exit).toBe(0);
    expect(reportOf(run).stages).toEqual([from]);
    expect(run.stderr).not.toMatch(/[\u4E00-\u9FFF]/);
  });

  it('knows score and vetoes although the run began after the scoring', async () => {
    const [scored] = reportOf(first).sites;
    const [published] = reportOf(await project.mangdao('publish', ...site, '--from', 'publish', '--json')).sites;
    expect(published).toMatchObject({ score: scored?.score, coverage: scored?.coverage, published: 'unchanged' });
  });

  it('is a document also where the run could not begin', async () => {
    const run = await project.mangdao('run', '--site', 'qinxi', '--json');
    expect(run.exit).toBe(2);
    expect(reportOf(run)).toMatchObject({ exit: 2, sites: [], problems: [{ code: 'E_NO_SITE' }] });
  });
});

describe('a slip of use', () => {
  it.each([
    [['nosuch'], '没有“nosuch”这个命令'],
    [['run', '--nosuch'], '没有“--nosuch”这个选项'],
    [['run', '--site', ','], '至少写一个网站'],
    [['run', '--jobs', '0'], '1 到 64'],
    [['run', '--now', '2026-02-30'], '2026-11-23'],
    [['run', '--from', 'report', '--to', 'content'], '没有阶段可以运行'],
    [['check', '--from', 'score'], '没有阶段可以运行'],
    [['score', '--from', 'score', '--now', '2027-01-01'], '去掉 --now'],
    [['check', '--out', '.'], '不能作输出文件夹'],
    [['check', '--out', 'content/out'], '不能作输出文件夹'],
    [['check', '--out', 'package.json/out'], '不能新建文件夹'],
    [['publish', '--rollback'], '要说明退回哪些网站'],
    [['publish', '--force', '好'], '至少 4 个字'],
  ])('%j exits 2 and says in Chinese how to mend it', async (args, words) => {
    const run = await project.mangdao(...args);
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain(words);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  it('gets the help when it is nothing at all', async () => {
    const run = await project.mangdao();
    expect(run.exit).toBe(2);
    expect(run.stderr).toMatch(/^用法 \/ Usage: mangdao/);
    expect((await project.mangdao('run', '--help')).exit).toBe(0);
  });
});

it('writes schemas that accept the real artifacts', async () => {
  expect((await project.mangdao('schema')).exit).toBe(0);
  const schemaOf = (name: string) =>
    z.fromJSONSchema(z.record(z.string(), z.json()).parse(json(`out/schemas/${name}.schema.json`)));
  const files = {
    'site-artifact': 'out/qingxi/site.json',
    pages: 'out/qingxi/pages.json',
    evidence: 'out/qingxi/evidence.json',
    'score-cards': 'out/qingxi/score-card.json',
    release: 'out/qingxi/receipt.json',
    manifest: `out/published/qingxi/releases/${releaseOf('out/qingxi/receipt.json').release}/manifest.json`,
  };
  for (const [name, file] of Object.entries(files))
    expect(schemaOf(name).safeParse(json(file)).success, name).toBe(true);
  expect(schemaOf('run-report').safeParse(JSON.parse(first.stdout)).success).toBe(true);
  expect(schemaOf('pages').safeParse(json('out/qingxi/evidence.json')).success).toBe(false);
});

describe('publishing', () => {
  it('has nothing to go back to before there is a second release', async () => {
    const back = await project.mangdao('publish', '--rollback', ...site, '--json');
    expect(back.exit).toBe(2);
    expect(reportOf(back).sites[0]?.refusals[0]?.code).toBe('E_PUBLISH_NO_PREVIOUS');
  });

  it('refuses a veto, and that is what --expect-refused expects', async () => {
    const entry = newestEntry();
    write(entry, `${project.read(entry)}\n\n来访者中有自闭症儿童。\n`);
    const refused = await project.mangdao('run', ...site, '--json');
    expect(refused.exit).toBe(1);
    expect(reportOf(refused).sites[0]).toMatchObject({ published: 'refused', vetoes: [{ id: 'wording-error' }] });
    const expected = ['publish', ...site, '--from', 'publish', '--expect-refused'];
    expect((await project.mangdao(...expected, 'qingxi')).exit).toBe(0);
    expect((await project.mangdao(...expected, 'yunling')).exit).toBe(1);
  });

  it('records why it was forced in receipt and release, and still exits 1', async () => {
    const reason = '分管领导同意，三天内整改';
    const forced = await project.mangdao('publish', ...site, '--from', 'publish', '--force', reason);
    expect(forced.exit).toBe(1);
    const receipt = releaseOf('out/qingxi/receipt.json');
    const kept = { outcome: 'published', vetoes: ['wording-error'], forced: reason };
    expect(receipt).toMatchObject(kept);
    expect(releaseOf(`out/published/qingxi/releases/${receipt.release}/release.json`)).toMatchObject(kept);
  });

  it('goes back one release, and no further than the first', async () => {
    const page = (): string => project.read(`out/published/qingxi/releases/${currentRelease()}/release.json`);
    expect(page()).toContain('wording-error');
    expect((await project.mangdao('publish', '--rollback', ...site)).stdout).toContain('qingxi：已退回版本');
    expect(page()).not.toContain('wording-error');
    expect((await project.mangdao('publish', '--rollback', ...site)).exit).toBe(2);
  });
});

describe('an artifact that is torn or of another version', () => {
  it.each([
    ['site.json', ['score', '--from', 'score']],
    ['evidence.json', ['score', '--from', 'score']],
    ['score-card.json', ['report', '--from', 'report']],
    ['score-card.json', ['publish', '--from', 'publish']],
  ])('%s is named, and a stage has to run again', async (file, args) => {
    const whole = project.read(`out/qingxi/${file}`);
    for (const text of [whole.slice(0, 200), '', '{"schema":0}']) {
      write(`out/qingxi/${file}`, text);
      const run = await project.mangdao(...args, ...site);
      expect(run.exit).toBe(2);
      expect(run.stderr).toContain(file);
    }
    write(`out/qingxi/${file}`, whole);
  });

  it('in the cache is as if it were not there', async () => {
    const caches = ['browser/known.json', 'content/qingxi.json', 'search/qingxi.json', 'evidence/qingxi.jsonl'];
    for (const file of caches) write(`.mangdao/${file}`, project.read(`.mangdao/${file}`).slice(0, 60));
    expect((await project.mangdao('audit', ...site)).exit).toBe(0);
  });
});

it('takes no site by the name of what else stands in the output folder', async () => {
  const folder = path.join(project.folder, 'content/sites/scoreboard');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'site.yaml'), readFileSync(path.join(folder, '../qingxi/site.yaml')));
  const run = await project.mangdao('check');
  expect(run.exit).toBe(2);
  expect(run.stderr).toContain('content/sites/scoreboard');
});

/** The release that `current` points to. */
const currentRelease = (): string =>
  readlinkSync(path.join(project.folder, 'out/published/qingxi/current')).split('/')[1] ?? '';

function newestEntry(): string {
  const folder = 'content/sites/qingxi/news';
  const [file] = readdirSync(path.join(project.folder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.endsWith('index.md'))
    .toSorted();
  return `${folder}/${file ?? ''}`;
}
