import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BrowserEngine } from '#contracts/engine.ts';
import { noStore, openLookStore } from '#evidence/look-store.ts';
import { planLooks } from '#evidence/plan-looks.ts';
import { readSite } from '#evidence/read-site.ts';
import { closeRun, openRun } from '#evidence/run.ts';
import { makeFolder, makeSite, type MadeFolder, type MadePage } from '#tests/fixtures/evidence/make-site.ts';

let made: MadeFolder;
beforeEach(async () => {
  made = await makeFolder();
});
afterEach(() => made.remove());

const header = '<header><form action="/search/"><input name="q"></form></header>';
const html = (own: string): string => `<body>${header}<main id="main" tabindex="-1">${own}</main></body>`;
const entry = (path: string, own: string): MadePage => ({ path, html: html(`<h1>x</h1><div data-part="body">${own}`) });
const column = (path: string, own: string): MadePage => ({ path, html: html(own), kind: 'column' });

const probe: BrowserEngine & { id: string } = {
  id: 'probe',
  sees: 'browser',
  version: '1',
  options: {},
  wants: (content) => /<form\b|<table\b/.test(content),
  look: async () => ({ passed: {}, inapplicable: [], sightings: [] }),
};
const { wants: _wants, ...asking } = probe;
const rules: BrowserEngine & { id: string } = { ...asking, id: 'rules' };

async function wantedBy(engine: BrowserEngine & { id: string }, pages: readonly MadePage[]): Promise<string[]> {
  makeSite(made.outDir, pages);
  const run = await openRun({ engines: [engine], cacheDir: made.cacheDir, jobs: 1 });
  const { wanted } = planLooks(run, readSite(made.root, made.outDir, 'qingchuan'), noStore);
  await closeRun(run);
  return [...wanted.keys()].map(({ path }) => path);
}

const pages = [
  column('/a/', '<ul></ul>'),
  column('/b/', '<ul></ul>'),
  column('/c/', '<table></table>'),
  entry('/e/1/', '<p>一</p>'),
  entry('/e/2/', '<p>二</p>'),
  entry('/e/3/', '<form></form>'),
];

test('an engine that asks something of the whole site does so from the first page', async () => {
  const once = { ...rules, once: { restsOn: () => '' } };
  expect(await wantedBy(once, pages)).toEqual(['/a/']);
  expect(await wantedBy(once, [...pages, column('/', '')])).toEqual(['/']);
});

test('what such an engine has seen counts as long as nothing changes that it rests on', async () => {
  const store = openLookStore(`${made.cacheDir}/looks.jsonl`);
  const wantedWith = async (rest: string): Promise<number> => {
    const engine = { ...rules, once: { restsOn: () => rest } };
    makeSite(made.outDir, [column('/', '')]);
    const run = await openRun({ engines: [engine], cacheDir: made.cacheDir, jobs: 1 });
    const plan = planLooks(run, readSite(made.root, made.outDir, 'qingchuan'), store);
    const look = { passed: {}, inapplicable: [], sightings: [], measures: [] };
    for (const page of plan.wanted.keys()) plan.keep(page, [{ engine: engine.id, page: page.path, look }]);
    await closeRun(run);
    return plan.wanted.size;
  };
  expect([await wantedWith('a'), await wantedWith('a'), await wantedWith('b')]).toEqual([1, 0, 1]);
});

test('rule engines look at every page', async () => {
  expect(await wantedBy(rules, pages)).toEqual(pages.map(({ path }) => path));
});

test('a probe that changes nothing looks at each content kind too', async () => {
  const devices = { ...entry('/e/4/', '<p>四</p>'), contentKind: 'device' };
  const all = [...pages, devices];
  expect(await wantedBy(probe, all)).toEqual(['/a/', '/c/', '/e/1/', '/e/3/', '/e/4/']);
  expect(await wantedBy({ ...probe, changes: true }, all)).toEqual(['/a/', '/c/', '/e/1/', '/e/3/']);
});

test('a probe looks at the first page of each kind, and at each whose own part brings what it looks at', async () => {
  expect(await wantedBy(probe, pages)).toEqual(['/a/', '/c/', '/e/1/', '/e/3/']);
});
