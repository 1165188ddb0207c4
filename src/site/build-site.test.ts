import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openArtifact } from '#model/site-lines.ts';
import { openSiteFarm } from '#pipeline/site-farm.ts';
import { buildSite, type BuildOptions, type BuildResult } from '#site/build-site.ts';
import { compileTheme, filesUnder } from '#site/compile-theme.ts';
import { kinds, smallArtifact, smallSite, writeSmallSite, type SmallEntry } from '#tests/fixtures/site/small-site.ts';

const root = process.cwd();
const folder = mkdtempSync(path.join(tmpdir(), 'mangdao-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let themes: BuildOptions['themes'];
beforeAll(async () => {
  const bench = { id: 'bench', version: '1.0.0', folders: [path.join(root, 'tests/bench/theme')] };
  themes = new Map([['bench', await compileTheme({ root, cacheDir: path.join(folder, 'cache') }, bench)]]);
});

const farms = new Map([1, 2].map((jobs) => [jobs, openSiteFarm(jobs)]));
afterAll(() => farms.forEach((farm) => farm.close()));

const optionsFor = (out: string, jobs = 1): BuildOptions => ({
  root,
  outDir: path.join(folder, out),
  cacheDir: path.join(folder, 'cache'),
  kinds,
  themes,
  render: farms.get(jobs)!.hands('render'),
});
const build = (out: string, entries: readonly SmallEntry[], changes: { url?: string; jobs?: number } = {}) => {
  const site = smallSite(changes.url === undefined ? {} : { url: changes.url });
  writeSmallSite(path.join(folder, out, 'small'), entries, site);
  return buildSite(optionsFor(out, changes.jobs), openArtifact(smallArtifact(entries, site)));
};
const bytesOf = (out: string): Record<string, string> =>
  Object.fromEntries(
    filesUnder(path.join(folder, out, 'small')).map((file) => [
      file,
      readFileSync(path.join(folder, out, 'small', file), 'latin1'),
    ]),
  );
const entry = (name: string, title = name): SmallEntry => ({
  name,
  title,
  date: '2026-05-05 09:00',
  text: `${title}的正文`,
});

it('renders nothing when nothing changed, and only the pages that show what changed', async () => {
  const entries = [entry('a'), entry('b'), entry('c')];
  const cold = await build('warm', entries);
  expect(cold.rendered).toBe(cold.pages);
  expect(await build('warm', entries)).toMatchObject({ rendered: 0, removed: 0 });
  // The text of an entry stands on its own page, and its summary on the list and the home page.
  expect(await build('warm', [{ ...entry('a'), text: '另一段正文' }, entry('b'), entry('c')])).toMatchObject({
    rendered: 3,
  });
});

// The summary of a small entry is its first 40 signs.
const long = (name: string, ending: string): SmallEntry => ({ ...entry(name), text: '字'.repeat(50) + ending });

it('plans nothing after an edit that only the entry’s own page shows, and writes what a cold build writes', async () => {
  const entries = (ending: string): SmallEntry[] => [long('a', ending), long('b', '。'), long('c', '。')];
  const unplanned = (out: string, ending: string): Promise<BuildResult> => {
    writeSmallSite(path.join(folder, out, 'small'), entries(ending), smallSite());
    const opened = openArtifact(smallArtifact(entries(ending)));
    return buildSite(optionsFor(out), {
      ...opened,
      artifact: () => {
        throw new Error('entries are parsed');
      },
    });
  };
  await build('text', entries('。'));
  expect(await unplanned('text', '！')).toMatchObject({ rendered: 1 });
  expect(await unplanned('text', '！')).toMatchObject({ rendered: 0 });
  await build('text-cold', entries('！'));
  expect(bytesOf('text')).toEqual(bytesOf('text-cold'));
  // A plan belongs to one build: that of another folder is no excuse for what was planned here long ago.
  await build('text-other', [long('a', '？')]);
  await build('text-cold', [long('a', '？')]);
  expect(bytesOf('text-cold')).toEqual(bytesOf('text-other'));
});

it('writes the same bytes with one worker and with two', async () => {
  const many = Array.from({ length: 320 }, (_, index) => entry(`e${index}`));
  await build('one', many, { jobs: 1 });
  await build('two', many, { jobs: 2 });
  expect(bytesOf('two')).toEqual(bytesOf('one'));
});

it('prefixes every link of a site whose url has a path', async () => {
  await build('path', [entry('a')], { url: 'https://host.example/qingxi/' });
  const html = readFileSync(path.join(folder, 'path/small/www/news/a/index.html'), 'utf8');
  expect([...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map((match) => match[1])).toSatisfy(
    (links: string[]) => links.length > 2 && links.every((link) => link.startsWith('/qingxi/')),
  );
});

it('repairs what a killed build left behind', async () => {
  const entries = [entry('a'), entry('b')];
  await build('killed', entries);
  const before = bytesOf('killed');
  // As a kill leaves it: the mark is there, a page holds half its bytes, and a page of the future lies about.
  const small = path.join(folder, 'killed/small');
  writeFileSync(path.join(small, 'building'), '');
  writeFileSync(path.join(small, 'www/news/a/index.html'), '<!doctype html><p>half');
  writeFileSync(path.join(small, 'www/news/stray.html'), 'stray');
  await build('killed', entries);
  expect(bytesOf('killed')).toEqual(before);
});

it.each([
  ['torn', () => '{"schema":1,"pa'],
  ['formatted', (json: string) => JSON.stringify(JSON.parse(json), null, 2)],
])('starts afresh where pages.json was %s', async (name, change) => {
  const entries = [entry('a'), entry('b')];
  const file = path.join(folder, name, 'small/pages.json');
  await build(name, entries);
  const before = bytesOf(name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  await build(name, entries);
  expect(bytesOf(name)).toEqual(before);
});

it('puts back a page that somebody cut short or deleted', async () => {
  const entries = [entry('a'), entry('b')];
  await build('cut', entries);
  const before = bytesOf('cut');
  writeFileSync(path.join(folder, 'cut/small/www/news/a/index.html'), 'x');
  rmSync(path.join(folder, 'cut/small/www/news/b/index.html'));
  expect(await build('cut', entries)).toMatchObject({ rendered: 2 });
  expect(bytesOf('cut')).toEqual(before);
});

// The law of docs/design.md §4: whatever was edited before, a warm build's output is what a cold build gives.
it('gives byte for byte what a cold build gives, after any edits', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const edit = array(record({ name: constantFrom(...names), title: constantFrom('甲', '乙', '丙') }), {
    maxLength: 5,
  });
  await assert(
    asyncProperty(array(edit, { minLength: 2, maxLength: 3 }), async (states) => {
      for (const state of states) await build('law-warm', siteOf(state));
      rmSync(path.join(folder, 'law-cold'), { recursive: true, force: true });
      await build('law-cold', siteOf(states.at(-1) ?? []));
      expect(bytesOf('law-warm')).toEqual(bytesOf('law-cold'));
    }),
    { numRuns: 12, seed: 20_261_123 },
  );
});

/** The last edit of each name stands. */
const siteOf = (edits: readonly { name: string; title: string }[]): SmallEntry[] => [
  ...new Map(edits.map(({ name, title }) => [name, entry(name, title)])).values(),
];
