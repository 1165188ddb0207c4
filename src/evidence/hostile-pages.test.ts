import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Engine } from '#contracts/engine.ts';
import { Evidence } from '#model/evidence.ts';
import { gatherEvidence, type EvidenceResult } from '#evidence/gather-evidence.ts';
import { allEngines, browserEngine, calm } from '#tests/fixtures/evidence/engines.ts';
import { makeFolder, makeSite, type MadeFolder } from '#tests/fixtures/evidence/make-site.ts';
import { looksOf } from '#tests/fixtures/evidence/looks-of.ts';

let made: MadeFolder;
beforeEach(async () => {
  made = await makeFolder();
});
afterEach(() => made.remove());

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body>${body}</body></html>`;
const good = { path: '/z-good/', html: page('<main><h1>好的一页</h1></main>') };

const gather = async (engines: readonly Engine[], timeoutMs = 30_000): Promise<EvidenceResult> =>
  (await gatherEvidence({ ...made, engines, sites: ['qingchuan'], jobs: 1, timeoutMs }))[0]!;
const evidence = (): Evidence =>
  Evidence.parse(JSON.parse(readFileSync(path.join(made.outDir, 'qingchuan/evidence.json'), 'utf8')));
const lookedAt = (): string[] => looksOf(evidence()).map(({ engine, page: at }) => `${engine} ${at}`);

test('a page that never finishes leaves one gap per engine in bounded time, and the next page is looked at', async () => {
  makeSite(made.outDir, [{ path: '/a-loop/', html: page('<script>while(true);</script>') }, good]);
  const inBrowser = allEngines.filter((engine) => engine.sees === 'browser');
  const began = performance.now();
  expect(await gather(inBrowser, 3_000)).toMatchObject({ gaps: 3, audited: 2 });
  expect(performance.now() - began).toBeLessThan(25_000);
  const because = { 'zh-CN': '页面没有在限定时间内加载完', en: 'The page did not finish loading in time' };
  expect(evidence().gaps).toEqual(inBrowser.map(({ id }) => ({ engine: id, page: '/a-loop/', because })));
  expect(lookedAt()).toEqual(inBrowser.map(({ id }) => `${id} /z-good/`));
});

test('a gap is not remembered: the next run tries again', async () => {
  makeSite(made.outDir, [{ path: '/a-loop/', html: page('<script>while(true);</script>') }, good]);
  await gather([calm], 1_500);
  expect(await gather([calm], 1_500)).toMatchObject({ audited: 1, reused: 1, gaps: 1 });
});

test('a page that was never written is a gap for every engine, and a dead link for those who link to it', async () => {
  makeSite(made.outDir, [
    { path: '/a-gone/', html: null },
    { path: '/b/', html: page('<main><h1>题</h1><p><a href="/qc/a-gone/">去</a></p></main>') },
  ]);
  expect(await gather(allEngines)).toMatchObject({ pages: 2, audited: 1, reused: 0, gaps: 5 });
  expect(evidence().gaps.map((gap) => `${gap.engine} ${gap.page}`)).toEqual(
    ['axe', 'html-validate', 'htmlcs', 'links', 'reflow'].map((id) => `${id} /a-gone/`),
  );
  expect(evidence().facts.filter(({ rule }) => rule === 'dead-link')).toHaveLength(1);
});

test('dialogs, pop-ups, a question before leaving and dead hosts hold nobody up', async () => {
  const script = `alert('一');confirm('二');prompt('三');open('about:blank');addEventListener('beforeunload',(e)=>e.preventDefault());`;
  const body = `<script>${script}</script><img src="http://10.255.255.1/x.png" alt=""><script src="https://cdn.example/x.js"></script>`;
  makeSite(made.outDir, [{ path: '/a-dialog/', html: page(body) }, good]);
  expect(await gather([calm], 5_000)).toMatchObject({ gaps: 0, audited: 2, browserStarts: 1 });
  expect(lookedAt()).toEqual(['calm /a-dialog/', 'calm /z-good/']);
});

test('a page that sends its reader elsewhere is not taken for the page it sends to', async () => {
  const body = '<script>location.replace("/qc/z-good/")</script>';
  makeSite(made.outDir, [{ path: '/a-away/', html: page(body) }, good]);
  expect(await gather([calm], 5_000)).toMatchObject({ gaps: 1 });
  expect(evidence().gaps).toMatchObject([{ page: '/a-away/', because: { en: 'the page sends its reader elsewhere' } }]);
});

test('an engine that fails, or never ends, leaves its own gap and spoils nothing for the others', async () => {
  makeSite(made.outDir, [good]);
  const failing = browserEngine('failing', async (tab) => tab.evaluate('throw new Error("not today")'));
  const endless = browserEngine('endless', async (tab) => tab.evaluate('return new Promise(() => {})'));
  expect(await gather([failing, endless, calm], 2_000)).toMatchObject({ gaps: 2 });
  expect(evidence().gaps.map((gap) => [gap.engine, gap.because.en])).toEqual([
    ['endless', 'The check did not end within 2 s'],
    ['failing', 'The engine failed: not today'],
  ]);
  expect(lookedAt()).toEqual(['calm /z-good/']);
});

test('a browser that is killed is started once more and the page is looked at', async () => {
  makeSite(made.outDir, [good]);
  let tries = 0;
  const fragile = browserEngine('fragile', async (tab, at) => {
    if (tries++ === 0) killBrowser();
    return calm.sees === 'browser' ? calm.look(tab, at, '') : Promise.reject(new Error('calm sees a browser'));
  });
  expect(await gather([fragile])).toMatchObject({ gaps: 0, browserStarts: 2 });
  expect(lookedAt()).toEqual(['fragile /z-good/']);
});

test('a browser that is killed every time is a gap, not an endless run', async () => {
  makeSite(made.outDir, [good]);
  const deadly = browserEngine('deadly', async (tab) => {
    killBrowser();
    return tab.evaluate('return new Promise(() => {})');
  });
  expect(await gather([deadly, calm])).toMatchObject({ gaps: 2, browserStarts: 2 });
  expect(evidence().gaps.map(({ because }) => because.en)).toEqual(
    Array(2).fill('The browser or its tab was lost twice'),
  );
});

test('a page for what is missing may answer with status 404', async () => {
  makeSite(made.outDir, [{ path: '/404.html', html: page('<main><h1>没有找到</h1></main>'), kind: 'not-found' }]);
  expect(await gather(allEngines)).toMatchObject({ gaps: 0, audited: 1 });
});

test('a page that stops answering after it has loaded is left after three engines have waited in vain', async () => {
  const body = '<main><h1>题</h1></main><script>addEventListener("load",()=>setTimeout(()=>{while(true);},0))</script>';
  makeSite(made.outDir, [{ path: '/a-frozen/', html: page(body) }, good]);
  const engines = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...calm, id }));
  const began = performance.now();
  expect(await gather(engines, 1_500)).toMatchObject({ gaps: 5, audited: 2 });
  expect(performance.now() - began).toBeLessThan(40_000);
  expect(evidence().gaps.every((gap) => gap.page === '/a-frozen/' && gap.because.en !== '')).toBe(true);
  expect(lookedAt()).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `${id} /z-good/`));
});

const slow = browserEngine('slow', async (tab) => ({
  passed: {
    title: await tab.evaluate<number>('await new Promise((go) => setTimeout(go, 1500)); return document.title.length'),
  },
  inapplicable: [],
  sightings: [],
}));

test('a page that leads on after a second is seen as it is for as long as engines look', async () => {
  const body = '<meta http-equiv="refresh" content="1; url=/qc/z-good/"><main><h1>题</h1></main>';
  makeSite(made.outDir, [{ path: '/a-refresh/', html: page(body) }, good]);
  expect(await gather([slow, { ...slow, id: 'slower' }], 10_000)).toMatchObject({ gaps: 0 });
});

test('a page that a script leads on while an engine looks is a gap, not another page’s facts', async () => {
  const body = '<main><h1>题</h1></main><script>setTimeout(() => { location.href = "/qc/z-good/" }, 700)</script>';
  makeSite(made.outDir, [{ path: '/a-runaway/', html: page(body) }, good]);
  const patient = browserEngine('patient', async () => {
    await new Promise((go) => setTimeout(go, 2_500));
    return { passed: { title: 1 }, inapplicable: [], sightings: [] };
  });
  expect(await gather([patient], 10_000)).toMatchObject({ gaps: 1 });
  expect(evidence().gaps).toMatchObject([
    { page: '/a-runaway/', because: { en: 'the page went elsewhere while it was looked at' } },
  ]);
});

test('a page that hands out files leaves none behind', async () => {
  const script = `const a=document.createElement('a');a.href='data:application/octet-stream,x';a.download='mangdao-left-behind.bin';document.body.append(a);a.click()`;
  makeSite(made.outDir, [{ path: '/a-download/', html: page(`<main><h1>题</h1></main><script>${script}</script>`) }]);
  const before = readdirSync('.');
  expect(await gather([slow], 10_000)).toMatchObject({ gaps: 0 });
  expect(readdirSync('.')).toEqual(before);
  for (const folder of [tmpdir(), homedir(), path.join(homedir(), 'Downloads')])
    expect(existsSync(path.join(folder, 'mangdao-left-behind.bin'))).toBe(false);
});

test.each([
  ['100,000 elements', () => '<p>字</p>'.repeat(100_000)],
  ['10 MB in one text', () => '字'.repeat(3_400_000)],
])('a page of %s costs bounded time: each engine looks or is named', async (_what, body) => {
  makeSite(made.outDir, [{ path: '/a-huge/', html: page(`<main><h1>题</h1>${body()}</main>`) }, good]);
  const inBrowser = [calm, ...allEngines.filter((engine) => engine.sees === 'browser')];
  const began = performance.now();
  await gather(inBrowser, 8_000);
  expect(performance.now() - began).toBeLessThan(120_000);
  const told = [...lookedAt(), ...evidence().gaps.map((gap) => `${gap.engine} ${gap.page}`)];
  expect(told.toSorted()).toEqual(inBrowser.flatMap(({ id }) => [`${id} /a-huge/`, `${id} /z-good/`]).toSorted());
});

/** Ends the browsers that this test process has started, by their ids. */
function killBrowser(): void {
  const children = execFileSync('ps', ['-o', 'pid=,comm=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  for (const line of children.split('\n')) {
    const [id, name = ''] = line.trim().split(/\s+/);
    if (/chrom/i.test(name)) process.kill(Number(id), 'SIGKILL');
  }
}
