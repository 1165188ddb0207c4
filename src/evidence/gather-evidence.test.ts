import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Evidence } from '#model/evidence.ts';
import { Problem } from '#lib/problem.ts';
import { gatherEvidence, type EvidenceResult } from '#evidence/gather-evidence.ts';
import { allEngines } from '#tests/fixtures/evidence/engines.ts';
import { makeFolder, makeSite, type MadeFolder, type MadePage } from '#tests/fixtures/evidence/make-site.ts';

let made: MadeFolder;
beforeEach(async () => {
  made = await makeFolder();
});
afterEach(() => {
  delete process.env['MANGDAO_CHROME'];
  made.remove();
});

const html = (file: string): string => readFileSync(path.join('tests/fixtures/evidence/www', file), 'utf8');
const pages: readonly MadePage[] = [
  { path: '/', html: html('index.html'), kind: 'home', source: 'content/sites/qingchuan/site.yaml' },
  { path: '/notice/meeting/', html: html('notice/meeting/index.html') },
  { path: '/notice/poor/', html: html('notice/poor/index.html') },
];

const gather = async (
  options: { jobs?: number; sites?: string[]; screenshots?: boolean } = {},
): Promise<EvidenceResult> =>
  (await gatherEvidence({ ...made, engines: allEngines, sites: ['qingchuan'], jobs: 2, ...options }))[0]!;
const bytes = (): string => readFileSync(path.join(made.outDir, 'qingchuan/evidence.json'), 'utf8');
const evidence = (): Evidence => Evidence.parse(JSON.parse(bytes()));
const pictures = (): string[] => readdirSync(path.join(made.outDir, 'qingchuan/screenshots')).toSorted();
const store = (): string => path.join(made.cacheDir, 'evidence/qingchuan.jsonl');

describe('a site with a base path', () => {
  test('is looked at by every engine; every fault has its owner', async () => {
    makeSite(made.outDir, pages);
    expect(await gather()).toMatchObject({ pages: 3, audited: 3, reused: 0, gaps: 0, browserStarts: 1 });
    const { facts, looked, gaps, browser } = evidence();
    expect(gaps).toEqual([]);
    expect(browser).toMatch(/Chrome/);
    expect(looked.map(({ page, passed }) => [page, Object.keys(passed)])).toEqual([
      ['*', ['links']],
      ...['/', '/notice/meeting/', '/notice/poor/'].map((page) => [page, ['axe', 'html-validate', 'htmlcs', 'reflow']]),
    ]);
    expect(new Set(facts.map(({ at }) => at.page))).toEqual(new Set(['/notice/poor/']));
    const file = 'content/sites/qingchuan/notice/poor.md';
    expect(facts.map(({ engine, rule, owner }) => [engine, rule, owner])).toEqual(
      expect.arrayContaining([
        ['axe', 'image-alt', { kind: 'content', file, line: 8 }],
        ['axe', 'document-title', { kind: 'content', file }],
        ['htmlcs', '1_4_3.G18.Fail', { kind: 'content', file, line: 18 }],
        ['html-validate', 'heading-level', { kind: 'content', file, line: 10 }],
        ['links', 'dead-anchor', { kind: 'content', file, line: 12 }],
        ['links', 'missing-asset', { kind: 'content', file, line: 8 }],
        ['links', 'dead-link', { kind: 'theme', theme: 'base', component: 'site-header' }],
        ['axe', 'link-name', { kind: 'theme', theme: 'base', component: 'site-header' }],
      ]),
    );
  });

  test('says a barrier once, however many engines saw it', async () => {
    makeSite(made.outDir, pages);
    await gather();
    const alt = evidence().findings.filter(({ criteria }) => criteria.includes('1.1.1'));
    expect(alt).toMatchObject([{ engines: ['axe', 'html-validate', 'htmlcs'], places: 1, outcome: 'failed' }]);
    const title = evidence().findings.filter(({ criteria }) => criteria.includes('2.4.2'));
    expect(title).toMatchObject([{ engines: ['axe', 'html-validate', 'htmlcs'], places: 1 }]);
  });
});

describe('what was seen before', () => {
  test('is not looked at again: no page opened, no browser started, the same bytes', async () => {
    makeSite(made.outDir, pages);
    await gather();
    const cold = bytes();
    expect(await gather()).toMatchObject({ audited: 0, reused: 3, browserStarts: 0 });
    expect(bytes()).toBe(cold);
  });

  test('does not depend on how many tabs looked', async () => {
    makeSite(made.outDir, pages);
    await gather({ jobs: 2 });
    const two = bytes();
    rmSync(store());
    expect(await gather({ jobs: 1 })).toMatchObject({ audited: 3 });
    expect(bytes()).toBe(two);
  });

  test('is looked at again only where the page changed', async () => {
    makeSite(made.outDir, pages);
    await gather();
    makeSite(made.outDir, [pages[0]!, pages[1]!, { ...pages[2]!, html: html('notice/meeting/index.html') }]);
    expect(await gather()).toMatchObject({ audited: 1, reused: 2 });
    expect(evidence().facts).toEqual([]);
  });

  test('survives a kill: a torn line costs one look, not the rest', async () => {
    makeSite(made.outDir, pages);
    await gather();
    const cold = bytes();
    truncateSync(store(), readFileSync(store()).length - 40);
    expect(await gather()).toMatchObject({ audited: 1, reused: 2 });
    expect(bytes()).toBe(cold);
    appendFileSync(store(), '{"key":"x"}\nnot json\n');
    expect(await gather()).toMatchObject({ audited: 0, reused: 3 });
    expect(bytes()).toBe(cold);
  });
});

describe('with screenshots', () => {
  test('each finding that can be seen has a picture of its place, the same each time', async () => {
    makeSite(made.outDir, pages);
    await gather({ screenshots: true });
    const { findings } = evidence();
    const shown = findings.flatMap(({ id, picture }) => (picture === undefined ? [] : [{ id, ...picture }]));
    expect(shown.map(({ id }) => `${id}.png`).toSorted()).toEqual(pictures());
    const image = findings.find(({ criteria }) => criteria.includes('1.1.1'))!;
    const file = path.join(made.outDir, 'qingchuan', image.picture!.file);
    expect(await sharp(file).metadata()).toMatchObject({ width: image.picture!.width, height: image.picture!.height });
    expect(findings.find(({ criteria }) => criteria.includes('2.4.2'))).not.toHaveProperty('picture');
    const first = readFileSync(file);
    const whole = bytes();
    await gather({ screenshots: true });
    expect(readFileSync(file).equals(first)).toBe(true);
    expect(bytes()).toBe(whole);
  });

  test('none is left of what has been mended', async () => {
    makeSite(made.outDir, pages);
    await gather({ screenshots: true });
    expect(pictures()).not.toEqual([]);
    makeSite(made.outDir, [pages[0]!, pages[1]!, { ...pages[2]!, html: html('notice/meeting/index.html') }]);
    await gather({ screenshots: true });
    expect(existsSync(path.join(made.outDir, 'qingchuan/screenshots'))).toBe(false);
  });
});

describe('without a browser', () => {
  test('the other engines still look, the rest are gaps, and three ways out are named', async () => {
    makeSite(made.outDir, pages);
    await gather();
    const withBrowser = bytes();
    process.env['MANGDAO_CHROME'] = '/nonexistent/chrome';
    const problem = await gather().catch((cause: unknown) => cause);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ reports: [{ code: 'E_NO_BROWSER' }] });
    expect(String(problem)).toMatch(/npm install.*apt install chromium.*MANGDAO_CHROME/s);
    const { gaps, facts, looked, browser } = evidence();
    expect(browser).toBeNull();
    expect(gaps).toHaveLength(3 * 3);
    expect(new Set(gaps.map(({ engine }) => engine))).toEqual(new Set(['axe', 'htmlcs', 'reflow']));
    expect(new Set(looked.flatMap(({ passed }) => Object.keys(passed)))).toEqual(new Set(['html-validate', 'links']));
    expect(facts.some(({ engine }) => engine === 'links')).toBe(true);
    delete process.env['MANGDAO_CHROME'];
    expect(await gather(), 'what the browser had seen is still known').toMatchObject({ gaps: 0, audited: 0 });
    expect(bytes()).toBe(withBrowser);
  });
});

describe('artifacts of the stages before', () => {
  test.each([
    ['site.json', 'E_ARTIFACT_MISSING'],
    ['pages.json', 'E_ARTIFACT_MISSING'],
  ])('without %s nothing is looked at', async (file, code) => {
    makeSite(made.outDir, pages);
    rmSync(path.join(made.outDir, 'qingchuan', file));
    await expect(gather()).rejects.toMatchObject({ reports: [{ code, at: `out/qingchuan/${file}` }] });
  });

  test('one that is not what its schema says is refused by name', async () => {
    makeSite(made.outDir, pages);
    writeFileSync(path.join(made.outDir, 'qingchuan/pages.json'), '{"schema":2}');
    await expect(gather()).rejects.toMatchObject({ reports: [{ code: 'E_ARTIFACT', at: 'out/qingchuan/pages.json' }] });
  });
});
