import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { lookAtStrangers } from '#evidence/gather-evidence.ts';
import { readFolder } from '#evidence/read-folder.ts';
import { loadEngines } from '#pipeline/plug-ins.ts';
import { ScoreCards, type ScoreCard } from '#model/score-card.ts';
import htmlFormat from '#report/formats/html/format.ts';
import { openScoreboard } from '#report/scoreboard/scoreboard.ts';
import fixture from '#tests/fixtures/report/cards.json' with { type: 'json' };

const cards = ScoreCards.parse(fixture);
const [first] = cards;
if (first === undefined) throw new Error('the fixture has no card');
const good: ScoreCard = {
  ...first,
  site: { ...first.site, id: 'yunling', name: '云岭省残疾人联合会（示例）' },
  vetoes: [],
  score: 93.1,
  floor: 88,
  ceiling: 95,
  band: { id: 'good', title: { 'zh-CN': '良好', en: 'Good' } },
};
/** A finding quotes what it is about, in whatever script that is. */
const quoting: ScoreCard = {
  ...first,
  findings: first.findings.map((finding, index) =>
    index === 0
      ? {
          ...finding,
          message: {
            'zh-CN': '标题“ئالاقىلىشىش ۋە مەسلىھەت”和“联系方式”用在不同的页面上。',
            en: 'The titles “ئالاقىلىشىش ۋە مەسلىھەت” and “联系方式” stand on different pages.',
          },
        }
      : finding,
  ),
};
/** Two provinces and a city of the first. */
const board = (lang: 'zh-CN' | 'en', ...sites: readonly ScoreCard[][]): Map<string, string> => {
  const opened = openScoreboard(lang);
  for (const own of sites) opened.add(own);
  return new Map(opened.files());
};
const city: ScoreCard = {
  ...good,
  site: { ...good.site, id: 'qingxi', name: '清溪市残联（示例）', level: 'city', parent: 'yunling' },
};
const sites = [[...cards], [good], [city]];
const boardPages = [
  'index.html',
  'region-yunling.html',
  'ranking-federation-2026-1-province-1.html',
  'sites-all-1.html',
  'defects.html',
  'waiting-1.html',
  'trend.html',
  'indicators-federation-2026-1.html',
  'indicator-federation-2026-1-wcag-aa.html',
].map((name): [string, string] => [`the scoreboard's ${name}`, board('zh-CN', ...sites).get(name) ?? '']);
const pages = {
  'the report in Chinese': htmlFormat.write(cards, 'zh-CN'),
  'the report in English': htmlFormat.write(cards, 'en'),
  'the report without cards': htmlFormat.write([], 'zh-CN'),
  'the scoreboard without sites': board('zh-CN').get('index.html') ?? '',
  'the scoreboard in English': board('en', ...sites).get('index.html') ?? '',
  ...Object.fromEntries(boardPages),
};

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
const isElement = (node: Node): node is Element => 'tagName' in node;

function elements(node: Node): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return isElement(node) ? [node, ...below] : below;
}
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

describe.each(Object.entries(pages))('%s', (_name, written) => {
  const all = elements(parse(written));
  const tags = all.map((element) => element.tagName);

  it('has one main heading, one main part, and skips no level of headings', () => {
    expect(tags.filter((tag) => tag === 'h1')).toHaveLength(1);
    expect(tags.filter((tag) => tag === 'main')).toHaveLength(1);
    const levels = tags.filter((tag) => /^h[1-6]$/.test(tag)).map((tag) => Number(tag[1]));
    const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(skips).toEqual([]);
  });

  it('names its language and leads past the header', () => {
    expect(
      attribute(
        all.find((element) => element.tagName === 'html')!,
        'lang',
      ),
    ).toMatch(/^(zh-CN|en)$/);
    expect(
      attribute(
        all.find((element) => element.tagName === 'a')!,
        'href',
      ),
    ).toBe('#main');
  });

  it('links only to places that the page has', () => {
    const ids = all.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all.map((element) => attribute(element, 'href') ?? '').filter((href) => href.startsWith('#'));
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  it('runs no script and fetches nothing', () => {
    expect(tags).not.toContain('script');
    expect(
      all.flatMap((element) => element.attrs.map(({ name }) => name)).filter((name) => /^on|^style$|^src/.test(name)),
    ).toEqual([]);
    expect(written).not.toMatch(/url\(|@import/);
  });
});

/** All that the report stage writes, as it lies on a disk; the scoreboard links to the reports. */
function writeReports(folder: string, lang: 'zh-CN' | 'en'): void {
  const all = [[quoting], [good], [city]];
  const reports = all.map((own): [string, string] => [`${own[0]!.site.id}/report.html`, htmlFormat.write(own, lang)]);
  const files = [...board(lang, ...all)].map(([name, content]): [string, string] => [`scoreboard/${name}`, content]);
  for (const [name, content] of [...reports, ...files]) {
    mkdirSync(path.join(folder, lang, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, lang, name), content);
  }
}

it('all engines find nothing on reports and scoreboard, in both languages, and look at all of them', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'report-pages-'));
  try {
    for (const lang of ['zh-CN', 'en'] as const) writeReports(folder, lang);
    const input = readFolder(folder, '2026-11-20 00:00');
    const names = [
      'haichuan/report',
      'scoreboard/index',
      'scoreboard/defects',
      'scoreboard/trend',
      'scoreboard/site-map',
    ];
    const wanted = ['zh-CN', 'en'].flatMap((lang) => names.map((name) => `/${lang}/${name}.html`));
    const { facts, gaps, looked } = await lookAtStrangers(
      { ...input, wanted: input.wanted.filter((page) => wanted.includes(page.path)) },
      {
        engines: (await loadEngines(process.cwd())).filter(({ onlyServed }) => !onlyServed),
        cacheDir: path.join(folder, 'cache'),
        jobs: 2,
      },
    );
    const seen = new Set(looked.map(({ page }) => page).filter((page) => page !== '*'));
    expect(seen).toEqual(new Set(wanted));
    const told = facts.map(({ at, engine, rule, message }) => [at.page, `${engine}/${rule}`, message.en, at.snippet]);
    expect({ told, gaps }).toEqual({ told: [], gaps: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('in a browser', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(await findBrowser(path.resolve(import.meta.dirname, '../../.mangdao')));
  });
  afterAll(() => browser.close());

  it.each(
    Object.entries(pages).flatMap(([name, written]) =>
      ['light', 'dark'].map((scheme) => [name, scheme, written] as const),
    ),
  )(
    'axe finds nothing on %s in %s, text contrast of 7:1 included',
    async (_name, scheme, written) => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setContent(written);
      await page.evaluate(axe);
      const options = {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'wcag2aaa'],
      };
      const found = await page.evaluate(
        `axe.run(document, ${JSON.stringify({ ...options, rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } } })}).then(r => ({
          looked: r.passes.length,
          wrong: [...r.violations, ...r.incomplete].flatMap(v => v.nodes.map(n => v.id + ' ' + n.html)),
        }))`,
      );
      await page.close();
      expect(found).toEqual({ looked: expect.any(Number), wrong: [] });
    },
    60_000,
  );

  it('shows every indicator at 320 pixels without scrolling, with the head of each column, still as a table', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 320, height: 640 });
    await page.setContent(pages['the report in English']);
    const seen = await page.evaluate(`(() => ({
      wide: [...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.innerText.slice(0, 40)),
      label: getComputedStyle(document.querySelector('#s1-part-1-title ~ tbody td'), '::before').content,
    }))()`);
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    await page.close();
    expect(seen).toEqual({ wide: [], label: expect.stringContaining('Points') });
    for (const role of ['table', 'row', 'columnheader', 'rowheader']) expect(tree).toContain(`"role":"${role}"`);
  });

  it.each(Object.entries(pages))(
    '%s does not scroll sideways at 320 pixels, and the keyboard reaches what does',
    async (_name, written) => {
      const page = await browser.newPage();
      await page.setViewport({ width: 320, height: 640 });
      await page.setContent(written);
      const seen = await page.evaluate(`(() => ({
      width: document.scrollingElement.scrollWidth,
      locked: [...document.querySelectorAll('*')]
        .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'auto' && e.tabIndex !== 0)
        .map(e => e.outerHTML.slice(0, 80)),
    }))()`);
      await page.close();
      expect(seen).toEqual({ width: 320, locked: [] });
    },
  );
});
