import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { hashOf } from '#lib/hash.ts';
import { serveFolder, type StaticServer } from '#lib/static-server.ts';
import { Evidence } from '#model/evidence.ts';
import { PagesArtifact, type Page } from '#model/page.ts';
import { basePathOf, SiteArtifact } from '#model/site.ts';
import { loadEngines } from '#pipeline/plug-ins.ts';
import { compareOpinions } from '#tests/flow/compare-opinions.ts';
import { askPa11y, faultsOf, type Looking } from '#tests/flow/other-eyes.ts';
import { copyAfter } from '#tests/flow/built-example.ts';
import type { ProjectCopy } from '#tests/flow/project-copy.ts';
import { spokenNames, strangeNames } from '#tests/flow/spoken-names.ts';

const good = ['national', 'qingxi', 'tangnur', 'yunling'];
const all = [...good, 'haichuan'];
const isFull = process.env['MANGDAO_FULL'] !== undefined;
/** Pages of each site that pa11y-ci looks at, each of another kind: all of them take too long for every run. */
const sampleSize = 10;

let project: ProjectCopy;
let browser: Browser;
let looking: Looking;
beforeAll(async () => {
  ({ project } = await copyAfter('run'));
  browser = await startBrowser(await findBrowser(cacheDir()));
  const engines = await loadEngines(project.folder);
  const { site } = artifactOf('yunling');
  const wanted = ['axe', 'htmlcs', 'html-validate', 'reflow'];
  looking = { browser, site, engines: engines.filter(({ id }) => wanted.includes(id)) };
});
afterAll(async () => {
  await browser.close();
  project.remove();
});

const cacheDir = (): string => path.join(project.folder, '.mangdao');
const artifactOf = (site: string): SiteArtifact =>
  SiteArtifact.parse(JSON.parse(project.read(`out/${site}/site.json`)));
const pagesOf = (site: string): PagesArtifact =>
  PagesArtifact.parse(JSON.parse(project.read(`out/${site}/pages.json`)));
const wwwOf = (site: string): string => path.join(project.folder, 'out', site, 'www');

/** Some pages, each of another kind, always the same; all of them in a full run. */
function sampleOf(pages: readonly Page[]): Page[] {
  if (isFull) return [...pages];
  const shuffled = pages.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const firsts = new Map(shuffled.toReversed().map((page) => [`${page.kind} ${page.contentKind}`, page]));
  return [...firsts.values()].slice(-sampleSize);
}

const order = (page: Page): string => hashOf(['a seed', page.path]);

it('says of the poor site what we say, page by page, and every difference has its reason', async () => {
  const pages = sampleOf(pagesOf('haichuan').pages.filter(({ version }) => version === undefined));
  const base = { basePath: basePathOf(artifactOf('haichuan').site), cacheDir: cacheDir(), scratch: project.folder };
  const { codes, looked } = await askPa11y({ www: wwwOf('haichuan'), pages, ...base });
  const evidence = Evidence.parse(JSON.parse(project.read('out/haichuan/evidence.json')));
  expect([looked, codes.length > 0]).toEqual([pages.length, true]);
  const differences = compareOpinions({ looked: pages.map(({ path: at }) => at), errors: codes }, evidence);
  expect(differences.filter(({ because }) => because === null)).toEqual([]);
}, 600_000);

describe.each(good)('the site %s', (site) => {
  it(
    'is free of errors for pa11y-ci',
    async () => {
      const pages = sampleOf(pagesOf(site).pages);
      const basePath = basePathOf(artifactOf(site).site);
      const served = { www: wwwOf(site), basePath, pages, cacheDir: cacheDir(), scratch: project.folder };
      expect(await askPa11y(served)).toMatchObject({ looked: pages.length, errors: [] });
    },
    isFull ? 1_800_000 : 240_000,
  );

  it('runs the theme’s own scripts and no other, that of the search on the search page alone', () => {
    const base = basePathOf(artifactOf(site).site);
    const everywhere = new Set(['reading', 'menu'].map((name) => `${base}assets/${name}.js`));
    for (const page of pagesOf(site).pages) {
      const html = readFileSync(path.join(wwwOf(site), page.file), 'utf8');
      expect(html, page.path).not.toMatch(/\son[a-z]+=/);
      const tags = [...html.matchAll(/<script(?! type="application\/ld\+json")[^>]*>/g)].map(([tag]) => tag);
      const others = tags.map((tag) => /\ssrc="([^"]*)"/.exec(tag)?.[1] ?? tag).filter((src) => !everywhere.has(src));
      expect(others, page.path).toEqual(page.kind === 'search' ? [`${base}assets/search.js`] : []);
    }
  });

  it('sends style sheets of at most 14 kB', () => {
    const sheets = pagesOf(site).assets.filter(({ file }) => file.endsWith('.css'));
    const sizes = sheets.map(({ file }) => brotliCompressSync(readFileSync(path.join(wwwOf(site), file))).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(14 * 1024);
  });

  it('says nothing to a screen reader in another language than it says it does', async () => {
    const basePath = basePathOf(artifactOf(site).site);
    const server = await serveFolder({ folder: wwwOf(site), basePath });
    try {
      // The simple version says the same.
      const pages = pagesOf(site).pages.filter(({ version }) => version === undefined);
      expect(await foreignNamesOn(server, pages)).toEqual([]);
    } finally {
      await server.close();
    }
  });
});

describe('the columns on a phone', () => {
  it('fold away without a script, open by a link, and take the keyboard along', async () => {
    const server = await serveFolder({ folder: wwwOf('yunling') });
    const tab = await browser.newPage();
    try {
      await tab.setJavaScriptEnabled(false);
      await tab.setViewport({ width: 320, height: 640 });
      await tab.goto(`${server.origin}/news/`);
      const shown = (): Promise<string[]> =>
        tab.$$eval('.columns a', (links) =>
          links.filter((link) => link.getClientRects().length > 0).map((link) => link.textContent.trim()),
        );
      expect(await shown()).toEqual(['全部栏目']);
      await tab.focus('.columns a');
      await tab.keyboard.press('Enter');
      await tab.waitForFunction("location.hash === '#columns'");
      expect(await shown()).toEqual(expect.arrayContaining(['首页', '工作动态', '收起栏目']));
      await tab.keyboard.press('Tab');
      expect(await tab.$eval(':focus', (link) => link.textContent.trim())).toBe('首页');
      await tab.setViewport({ width: 1280, height: 640 });
      await tab.goto(`${server.origin}/news/`);
      expect(await shown()).not.toEqual(expect.arrayContaining(['全部栏目']));
      expect(await shown()).toContain('咨询反馈');
    } finally {
      await tab.close();
      await server.close();
    }
  });
});

async function foreignNamesOn(server: StaticServer, pages: readonly Page[]): Promise<string[]> {
  const tab = await browser.newPage();
  const found: string[] = [];
  for (const page of pages) {
    await tab.goto(server.address + page.path.slice(1));
    expect((await spokenNames(tab)).length, page.path).toBeGreaterThan(10);
    found.push(...(await strangeNames(tab)).map((name) => `${page.path} ${name}`));
  }
  await tab.close();
  return found;
}

const written = [...all.map((site) => `${site}/report.html`), 'scoreboard/index.html'];

describe.each(written)('our own page %s', (file) => {
  it.each(['light', 'dark'] as const)('holds nothing that an engine would find, in %s', async (scheme) => {
    expect(await faultsOf(project.read(`out/${file}`), scheme, looking)).toEqual([]);
  });
});

const documentWith = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>测试</title></head><body>${body}</body></html>`;

describe('a planted fault', () => {
  it.each([
    ['axe', '<main><h1>一</h1><img src="a.png"></main>', 'axe image-alt'],
    ['HTML_CodeSniffer', '<main><h1>一</h1><img src="a.png"></main>', 'htmlcs 1_1_1.H37'],
    ['html-validate', '<main><h1>一</h1><p><div>二</div></p></main>', 'html-validate'],
    ['the eye for reflow', '<main><h1>一</h1><p style="width:900px">宽</p></main>', 'reflow page-reflows'],
  ])('is seen by %s', async (_name, body, sight) => {
    const found = await faultsOf(documentWith(body), 'light', looking);
    expect(found.filter((fault) => fault.startsWith(sight))).not.toEqual([]);
  });

  it('is seen by pa11y-ci', async () => {
    const served = {
      www: wwwOf('haichuan'),
      basePath: '/',
      pages: [{ path: '/' }],
      cacheDir: cacheDir(),
      scratch: project.folder,
    };
    expect(existsSync(path.join(wwwOf('haichuan'), 'index.html'))).toBe(true);
    const { looked, errors } = await askPa11y(served);
    expect(looked).toBe(1);
    expect(errors.join('\n')).toContain('image-alt');
  });

  it('is heard where a hidden label of a Uyghur page is Chinese', async () => {
    const tab = await browser.newPage();
    await tab.setContent(
      '<!DOCTYPE html><html lang="ug" dir="rtl"><head><title>خەۋەر</title></head><body><h1>خەۋەر</h1>' +
        '<nav aria-label="主导航"><a href="/">باش بەت</a></nav><p lang="zh-CN">中文</p></body></html>',
    );
    expect(await strangeNames(tab)).toEqual(['navigation 主导航']);
    await tab.close();
  });

  it('is heard where a name is not Chinese', async () => {
    const tab = await browser.newPage();
    await tab.setContent(
      documentWith('<nav aria-label="Main menu"><a href="/">首页</a></nav><a href="tel:12385">12385</a>'),
    );
    expect(await strangeNames(tab)).toEqual(['navigation Main menu']);
    await tab.close();
  });
});
