import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assert, asyncProperty, constantFrom, record, array, integer, type Arbitrary } from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { bodyShardOf } from '#lib/shard.ts';
import { openSiteFarm } from '#pipeline/site-farm.ts';
import { article, openSite, siteYaml, type TestProject } from '#tests/flow/content-project.ts';

const site = 'content/sites/yunling';

/** Moves a file's times into the past, so that its stamp can be trusted. */
function age(project: TestProject, file = ''): void {
  const absolute = path.join(project.root, site, file);
  if (statSync(absolute).isFile()) return utimesSync(absolute, 1_700_000_000.5, 1_700_000_000.5);
  for (const name of readdirSync(absolute)) age(project, path.join(file, name));
}

async function coldOutput(project: TestProject, options = {}): Promise<Record<string, string>> {
  rmSync(path.join(project.root, 'out'), { recursive: true });
  rmSync(path.join(project.root, '.mangdao'), { recursive: true });
  await project.read(options);
  return project.output();
}

it('parses nothing and writes nothing when nothing changed', async () => {
  const project = openSite();
  age(project);
  await project.read();
  const siteJson = path.join(project.root, 'out/yunling/site.json');
  const before = statSync(siteJson);
  expect(await project.read()).toMatchObject([{ parsed: 0, reused: 2, entries: 2 }]);
  expect(statSync(siteJson)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
});

it('parses one file when one was edited, and rewrites one shard', async () => {
  const project = openSite({ 'news/other.md': article('其他') });
  age(project);
  await project.read();
  const shards = readdirSync(path.join(project.root, 'out/yunling/bodies')).map((name) =>
    path.join('out/yunling/bodies', name),
  );
  const inodes = shards.map((shard) => statSync(path.join(project.root, shard)).ino);
  project.write(`${site}/news/visit.md`, article('改了', '新的正文。\n'));
  expect(await project.read()).toMatchObject([{ parsed: 1, reused: 2 }]);
  expect(project.body('news/visit').text).toEqual([{ line: 6, text: '新的正文。' }]);
  expect(shards.filter((shard, index) => statSync(path.join(project.root, shard)).ino !== inodes[index])).toEqual([
    `out/yunling/bodies/${bodyShardOf('news/visit')}.json`,
  ]);
});

it('takes a touched file with the same bytes as unchanged', async () => {
  const project = openSite();
  age(project);
  await project.read();
  project.write(`${site}/news/visit.md`, article('走访慰问'));
  expect(await project.read()).toMatchObject([{ parsed: 0, reused: 2 }]);
});

it('sees an edit in the same tick of the clock in which it read the file', async () => {
  const project = openSite();
  const file = path.join(project.root, site, 'news/visit.md');
  // The tick of the clock in which it is read, whenever that may be.
  const tick = Date.now() / 1000 + 60;
  utimesSync(file, tick, tick);
  await project.read();
  writeFileSync(file, article('慰问走访'));
  utimesSync(file, tick, tick);
  await project.read();
  expect(project.artifact().entries[1]?.title).toBe('慰问走访');
});

it('publishes a future entry when the clock passes it, and shows drafts in preview only', async () => {
  const project = openSite({
    'news/later.md': article('以后').replace('2026-11-03', '2026-11-30 08:00'),
    'news/draft.md': article('草稿', '[一](javascript:x)\n', 'draft: true\n'),
  });
  age(project);
  const titles = (): string[] => project.artifact().entries.map((entry) => entry.title);
  expect(await project.read()).toMatchObject([{ refusals: [] }]);
  expect(titles()).toEqual(['机构概况', '走访慰问']);
  await project.read({ now: '2026-11-30 08:00' });
  expect(titles()).toEqual(['机构概况', '以后', '走访慰问']);
  expect(await project.read({ preview: true })).toMatchObject([{ refusals: [{ code: 'E_LINK_SCHEME' }] }]);
  project.write(`${site}/news/draft.md`, article('草稿', '正文\n', 'draft: true\n'));
  await project.read({ preview: true });
  expect(titles()).toEqual(['机构概况', '草稿', '以后', '走访慰问']);
  await project.read();
  expect(titles()).toEqual(['机构概况', '走访慰问']);
  expect(project.output()).toEqual(await coldOutput(project));
});

it('repairs whatever somebody did to its artifacts', async () => {
  const project = openSite();
  age(project);
  await project.read();
  const good = project.output();
  project.write(`out/yunling/bodies/${bodyShardOf('news/visit')}.json`, '{}');
  project.remove(`out/yunling/bodies/${bodyShardOf('about/index')}.json`);
  await project.read();
  expect(project.output()).toEqual(good);
  project.write('out/yunling/site.json', '{}');
  await project.read();
  expect(project.output()).toEqual(good);
  project.write('.mangdao/content/yunling.json', '{"key":"');
  await project.read();
  expect(project.output()).toEqual(good);
});

it('trusts nothing that a killed run wrote without vouching for it', async () => {
  const project = openSite();
  const cache = path.join(project.root, '.mangdao/content/yunling.json');
  age(project);
  await project.read();
  const vouched = readFileSync(cache);
  project.write(`${site}/news/visit.md`, article('杀死前写的', '没有写完的一次。\n'));
  await project.read();
  // Killed before its last write, then the edit was taken back: file and cache agree, the artifacts do not.
  writeFileSync(cache, vouched);
  project.write(`${site}/news/visit.md`, article('走访慰问'));
  age(project);
  project.write(`out/yunling/bodies/2a.json.123.part`, '{"half');
  await project.read();
  const repaired = project.output();
  expect(repaired).toEqual(await coldOutput(project));
});

it('follows a link to a file whose URL changed, and refuses it when the file is gone', async () => {
  const project = openSite({ 'about/index.md': '---\ntitle: 概况\n---\n\n[走访](/news/visit.md)\n' });
  age(project);
  await project.read();
  project.write(`${site}/news/visit.md`, article('走访慰问', '正文\n', 'slug: moved\n'));
  expect(await project.read()).toMatchObject([{ parsed: 2 }]);
  expect(project.body('about/index').blocks).toEqual([
    { html: '<p data-line="5"><a href="/news/moved/">走访</a></p>\n' },
  ]);
  project.remove(`${site}/news/visit.md`);
  expect(await project.read()).toMatchObject([
    { refusals: [{ code: 'E_LINK_MISSING', at: `${site}/about/index.md:5` }] },
  ]);
});

it('gives the same bytes with any number of processes', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 320 }, (_, index) => [
      `news/${index % 3}/n${index}.md`,
      article(`第${index}篇`, `正文${index}，见 [下一篇](../${(index + 1) % 3}/n${index + 1}.md)。\n`),
    ]),
  );
  const project = openSite({ ...many, 'news/2/n320.md': article('末篇') });
  const farm = openSiteFarm(2);
  onTestFinished(() => farm.close());
  expect(await project.read({ parse: farm.hands('parse') })).toMatchObject([{ entries: 323, refusals: [] }]);
  const output = project.output();
  expect(output).toEqual(await coldOutput(project));
});

// Random edits over a few files that link to, shadow and illustrate one another.
const names = constantFrom('news/a.md', 'news/b.md', 'news/2026/a.md', 'about/index.md', 'about/c.md', 'about/c.ug.md');
const bodies = constantFrom(
  '正文。\n',
  '[甲](/news/a.md)\n',
  '![图](/media/p.png)\n',
  '<b>不行</b>\n',
  '[附件](/media/f.txt)\n',
  ':::note\n好\n:::\n',
);
const fields = constantFrom('', 'slug: b\n', 'draft: true\n', 'date: 2026-12-01\n', 'wrong: 1\n');
const edit = record({
  act: constantFrom('write', 'write', 'write', 'remove', 'rename', 'media', 'clock', 'preview', 'languages'),
  file: names,
  other: names,
  body: bodies,
  field: fields,
  size: integer({ min: 1, max: 3 }),
});

interface Options {
  now: string;
  preview: boolean;
}
type Edit = typeof edit extends Arbitrary<infer E> ? E : never;

/** Does one edit and returns the options of the next run. */
function apply(project: TestProject, { act, file, other, body, field, size }: Edit, options: Options): Options {
  const absolute = (name: string): string => path.join(project.root, site, name);
  const date = field.startsWith('date') || file.startsWith('about') ? '' : 'date: 2026-11-03\n';
  switch (act) {
    case 'write':
      project.write(`${site}/${file}`, `---\ntitle: 题${size}\n${date}${field}---\n${body}`);
      return options;
    case 'remove':
      rmSync(absolute(file), { force: true });
      return options;
    case 'rename':
      if (statSync(absolute(file), { throwIfNoEntry: false }) === undefined) return options;
      project.write(`${site}/${other}`, '');
      renameSync(absolute(file), absolute(other));
      return options;
    case 'media':
      project.write(`${site}/media/f.txt`, '附'.repeat(size));
      return options;
    case 'clock':
      return { ...options, now: '2026-12-02 09:00' };
    case 'preview':
      return { ...options, preview: !options.preview };
    case 'languages':
      break;
  }
  project.write(`${site}/site.yaml`, siteYaml.replace('ug', size === 1 ? 'bo' : 'ug'));
  return options;
}

it('a warm run gives byte for byte what a cold run gives, after any edits', async () => {
  await assert(
    asyncProperty(array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const project = openSite({ 'media/f.txt': '附件' });
      let options: Options = { now: '2026-11-23 09:00', preview: false };
      await project.read(options);
      for (const next of edits) {
        options = apply(project, next, options);
        await project.read(options);
      }
      const warm = project.output();
      expect(warm).toEqual(await coldOutput(project, options));
    }),
    { numRuns: 60, seed: 5 },
  );
});
