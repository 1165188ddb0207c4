import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { newEntry, newPlugIn } from '#pipeline/new-from-template.ts';
import type { RunOptions } from '#pipeline/run-state.ts';
import { openKinds, openSite, siteYaml, type TestProject } from '#tests/flow/content-project.ts';

const kinds = (await openKinds()).map(({ id }) => id);
const rooms = {
  check: 'indicators/checks',
  engine: 'src/evidence/engines',
  kind: 'src/content/kinds',
  format: 'src/report/formats',
  target: 'src/publish/targets',
};

/** A site with a column of every kind, and the templates of the house. */
function openHouse(): { project: TestProject; options: RunOptions } {
  const columns = kinds.map(
    (kind) => `  - { id: of-${kind}, title: 栏目, description: 测试用的栏目, kind: ${kind} }\n`,
  );
  const project = openSite({ 'site.yaml': siteYaml + columns.join('') });
  project.write('content/federation.yaml', "name: 示例\nnow: '2026-11-23 09:00'\n");
  for (const room of Object.values(rooms)) {
    cpSync(path.resolve(room, '_template'), path.join(project.root, room, '_template'), { recursive: true });
  }
  cpSync(path.resolve('src/content/kinds'), path.join(project.root, 'src/content/kinds'), { recursive: true });
  const options: RunOptions = {
    root: project.root,
    outDir: path.join(project.root, 'out'),
    cacheDir: path.join(project.root, '.mangdao'),
    historyDir: path.join(project.root, 'history'),
    sites: null,
    from: 'content',
    to: 'content',
    now: null,
    lang: 'zh-CN',
    jobs: 1,
    force: null,
    expectRefused: null,
  };
  return { project, options };
}

/** The files that the example of a kind uses. */
const filesOf = (kind: string): string[] =>
  globSync(['media/*', 'data/*', 'files/*'], { cwd: `src/content/kinds/${kind}` }).toSorted();

it('makes a sound draft of every kind', async () => {
  const { project, options } = openHouse();
  for (const kind of kinds) {
    const made = await newEntry(options, 'yunling', `of-${kind}/2026/开放日`);
    const folder = `content/sites/yunling/of-${kind}/2026`;
    expect(made[0]).toBe(`${folder}/开放日.md`);
    expect(made.slice(1)).toEqual(filesOf(kind).map((file) => `${folder}/${file}`));
  }
  const [published] = await project.read();
  expect(published).toMatchObject({ entries: 2, refusals: [] });
  const [previewed] = await project.read({ preview: true });
  expect(previewed).toMatchObject({ entries: 2 + kinds.length, refusals: [] });
  expect(project.artifact().entries.every(({ id, draft }) => draft === id.includes('开放日'))).toBe(true);
});

it('leaves a file beside a new entry as it is', async () => {
  const { project, options } = openHouse();
  const [captions = '', ...others] = filesOf('video').map((file) => `content/sites/yunling/of-video/${file}`);
  project.write(captions, 'WEBVTT\n\n00:00.000 --> 00:01.000\n自己的字幕\n');
  expect(await newEntry(options, 'yunling', 'of-video/second')).toEqual([
    'content/sites/yunling/of-video/second.md',
    ...others,
  ]);
  expect(readFileSync(path.join(project.root, captions), 'utf8')).toContain('自己的字幕');
});

const refused: { name: string; site?: string; code: string; fix: string }[] = [
  { name: 'new/open-day', code: 'E_NAME', fix: 'news/文件名' },
  { name: 'news/../../x', code: 'E_NAME', fix: 'news/文件名' },
  { name: 'news', code: 'E_NAME', fix: 'news/文件名' },
  { name: 'news/我的 稿件', code: 'E_ENTRY_NAME', fix: '文件名只用' },
  { name: 'news/page-2', code: 'E_ENTRY_NAME', fix: 'page-数字' },
  { name: 'news/open-day.bo', code: 'E_ENTRY_LANG', fix: 'languages' },
  { name: 'news/media/open-day', code: 'E_ENTRY_PLACE', fix: '栏目' },
  { name: 'news/visit', code: 'E_EXISTS', fix: '换一个名字' },
  { name: 'news/open-day', site: 'yunlin', code: 'E_NO_SITE', fix: '--site' },
];

it.each(refused)('makes no entry $name of $site', async ({ name, site = 'yunling', code, fix }) => {
  const { project, options } = openHouse();
  const before = readdirSync(path.join(project.root, 'content'), { recursive: true });
  await expect(newEntry(options, site, name)).rejects.toMatchObject({
    reports: [{ code, fix: { 'zh-CN': expect.stringContaining(fix) } }],
  });
  expect(readdirSync(path.join(project.root, 'content'), { recursive: true })).toEqual(before);
});

it('says what is wrong with site.yaml instead of making an entry', async () => {
  const { project, options } = openHouse();
  project.write('content/sites/yunling/site.yaml', siteYaml.replace('province', 'town'));
  await expect(newEntry(options, 'yunling', 'news/open-day')).rejects.toMatchObject({
    reports: [{ code: 'E_FIELD_VALUE', at: 'content/sites/yunling/site.yaml:2:8' }],
  });
});

it.each(Object.entries(rooms))('copies the template of a new %s, once', (what, room) => {
  const { project, options } = openHouse();
  const made = newPlugIn(options, what, 'open-day');
  expect(made.every((file) => file.startsWith(`${room}/open-day/`) && existsSync(path.join(project.root, file)))).toBe(
    true,
  );
  expect(made).toHaveLength(readdirSync(path.resolve(room, '_template')).length);
  expect(() => newPlugIn(options, what, 'open-day')).toThrow('is there already');
  expect(() => newPlugIn(options, what, 'Open Day')).toThrow('cannot be the folder');
});
