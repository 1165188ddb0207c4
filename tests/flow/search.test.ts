import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { serveFolder, type StaticServer } from '#lib/static-server.ts';
import recall from '#tests/fixtures/search-recall.json' with { type: 'json' };
import { copyProject, type ProjectCopy } from '#tests/flow/project-copy.ts';

/** The same twelve documents on a site of its own host and on one below a path. */
const sites = [
  { id: 'host', basePath: '/' },
  { id: 'below', basePath: '/federation/city/' },
] as const;

let project: ProjectCopy;
let browser: Browser;
beforeAll(async () => {
  project = copyProject();
  rmSync(path.join(project.folder, 'content/sites'), { recursive: true });
  for (const { id, basePath } of sites) writeSite(id, basePath);
  writeUyghurSite();
  const { exit, stderr } = await project.mangdao('build');
  if (exit !== 0) throw new Error(stderr);
  browser = await startBrowser(await findBrowser(path.join(project.folder, '.mangdao')));
});
afterAll(async () => {
  await browser.close();
  project.remove();
});

function writeSite(id: string, basePath: string): void {
  const folder = path.join(project.folder, 'content/sites', id);
  for (const column of ['news', 'notices']) mkdirSync(path.join(folder, column), { recursive: true });
  writeFileSync(path.join(folder, 'site.yaml'), siteFile(id, basePath));
  for (const [index, { title, text }] of recall.documents.entries()) {
    const { column, date } = placeOf(index);
    const front = ['---', `title: ${title}`, `date: '${date} 09:00'`, 'source: 测试', `summary: ${text}`, '---'];
    writeFileSync(path.join(folder, column, `document-${index}.md`), `${front.join('\n')}\n\n${text}\n`);
  }
}

const front = (title: string): string => `---\ntitle: ${title}\ndate: '2026-11-01 09:00'\n---\n\n`;

function writeUyghurSite(): void {
  const folder = path.join(project.folder, 'content/sites/uyghur');
  mkdirSync(path.join(folder, 'news'), { recursive: true });
  const yaml = siteFile('uyghur', '/')
    .replace('{ zh-CN: ', '{ ug: تور بېكەت, zh-CN: ')
    .replace(/\n[^\n]*id: notices[^\n]*/, '');
  writeFileSync(path.join(folder, 'site.yaml'), `languages: [ug, zh-CN]\n${yaml}`);
  writeFileSync(path.join(folder, 'news/road.md'), `${front('بازار يولى')}ئىشىك ئالدىدا يانتۇ يول بار.\n`);
  writeFileSync(path.join(folder, 'news/road.zh-CN.md'), `${front('集市的坡道')}门前有一条坡道。\n`);
  writeFileSync(path.join(folder, 'news/hours.md'), `${front('خىزمەت ۋاقتى')}ھەر كۈنى ئوچۇق.\n`);
}

/** Every second document is of the year before, every third a notice. */
const placeOf = (index: number) => ({
  column: index % 3 === 0 ? 'notices' : 'news',
  date: `${index % 2 === 0 ? 2026 : 2025}-11-${String(index + 1).padStart(2, '0')}`,
});

const siteFile = (id: string, basePath: string): string => `name: { zh-CN: 测试市残疾人联合会（示例） }
level: city
url: https://${id}.example${basePath}
description: 只在测试里出现的网站，用来检查站内搜索。
example: true
identifiers:
  icp: { notApplicable: 测试网站，不上线 }
  siteCode: { notApplicable: 测试网站，不上线 }
  police: { notApplicable: 测试网站，不上线 }
contact: { organisation: 测试单位, phone: '12385' }
columns:
  - { id: news, title: 工作动态, description: 测试用的栏目, kind: news, updates: 14d }
  - { id: notices, title: 通知公告, description: 测试用的栏目, kind: notice, updates: 6m }
`;

interface Shown {
  status: string;
  titles: string[];
  /** Results that mark no word of the query. */
  unmarked: number;
}

/** What a reader of the results page sees once the search is done. */
async function resultsOf(tab: Page, server: StaticServer, query: string, filters = ''): Promise<Shown> {
  await tab.goto(`${server.address}search/?q=${encodeURIComponent(query)}${filters}`);
  return shownIn(tab);
}

async function shownIn(tab: Page): Promise<Shown> {
  await tab.waitForFunction(
    `!/正在搜索|启用脚本|ئىزدەۋاتىدۇ|قوزغىتىش/.test(document.querySelector('#search-results [role="status"]').textContent)`,
  );
  const shown = await tab.evaluate(`(() => {
    const items = [...document.querySelectorAll('#search-results li')];
    const marks = [...(CSS.highlights.get('found') ?? [])].map((range) => range.startContainer.parentElement);
    return {
      status: document.querySelector('#search-results [role="status"]').textContent,
      titles: items.map((item) => item.querySelector('a').textContent),
      unmarked: items.filter((item) => !marks.some((mark) => item.contains(mark))).length,
    };
  })()`);
  return shown as Shown;
}

const expected = (query: string): string[] =>
  recall.documents.filter(({ title, text }) => (title + text).includes(query)).map(({ title }) => title);

describe('the search of a site in Uyghur with Chinese translations', () => {
  const cases = [
    { query: 'بازار', titles: ['بازار يولى'] },
    { query: 'يولى', titles: ['بازار يولى'] },
    { query: '坡道', titles: ['集市的坡道'] },
  ];

  it.each(cases)('finds $query', async ({ query, titles }) => {
    const server = await serveFolder({ folder: path.join(project.folder, 'out/uyghur/www') });
    const tab = await browser.newPage();
    try {
      const shown = await resultsOf(tab, server, query);
      expect(shown).toEqual({ status: 'جەمئىي 1 نەتىجە تېپىلدى', titles, unmarked: 0 });
    } finally {
      await tab.close();
      await server.close();
    }
  });
});

describe.each(sites)('the search of a site at $basePath', ({ id, basePath }) => {
  let server: StaticServer;
  let tab: Page;
  /** Paths that the searches of all tests below asked for. */
  const asked = new Set<string>();
  beforeAll(async () => {
    server = await serveFolder({ folder: path.join(project.folder, 'out', id, 'www'), basePath });
    tab = await browser.newPage();
    tab.on('response', (response) => asked.add(new URL(response.url()).pathname));
  });
  afterAll(async () => {
    await tab.close();
    await server.close();
  });

  it('finds every document that holds the query and no other, says how many, and marks the words', async () => {
    const found: Record<string, Shown> = {};
    for (const query of recall.queries) found[query] = await resultsOf(tab, server, query);
    for (const query of recall.queries) {
      const titles = expected(query);
      expect(titles.length, `the sample has nothing for ${query}`).toBeGreaterThan(0);
      expect(new Set(found[query]?.titles), query).toEqual(new Set(titles));
      expect(found[query], query).toMatchObject({ status: `共找到 ${titles.length} 条结果`, unmarked: 0 });
    }
  });

  it('leads from a result to its page', async () => {
    await resultsOf(tab, server, '阳光家园');
    await Promise.all([tab.waitForNavigation(), tab.click('#search-results li a')]);
    expect(new URL(tab.url()).pathname).toMatch(new RegExp(`^${basePath}(news|notices)/document-\\d+/$`));
    expect(await tab.$eval('h1', (heading) => heading.textContent)).toBe('阳光家园计划托养服务');
  });

  it('finds from the form in the header of any page', async () => {
    await tab.goto(`${server.address}news/`);
    await tab.type('#search-query', '助听器');
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
    expect(tab.url()).toBe(`${server.address}search/?q=${encodeURIComponent('助听器')}`);
  });

  it('narrows a search to a kind and a year, from the address and back into the form', async () => {
    const shown = await resultsOf(tab, server, '残疾', '&kind=notice&year=2025');
    const titles = recall.documents
      .filter((document, index) => (document.title + document.text).includes('残疾') && index % 6 === 3)
      .map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(0);
    expect(new Set(shown.titles)).toEqual(new Set(titles));
    expect(await tab.$$eval('.search-filters select', (selects) => selects.map((select) => select.value))).toEqual([
      'notice',
      '2025',
    ]);
    expect((await resultsOf(tab, server, '残疾', '&kind=policy&year=')).titles).toHaveLength(expected('残疾').length);
  });

  it('lists all of a year, newest first, when only a filter is chosen', async () => {
    const { titles } = await resultsOf(tab, server, '', '&year=2025');
    const all = recall.documents.filter((_document, index) => index % 2 === 1).map(({ title }) => title);
    expect(titles).toEqual(all.toReversed());
  });

  it('says that the filters are in the way where they leave nothing', async () => {
    const { status } = await resultsOf(tab, server, '阳光家园', '&year=1999&kind=');
    expect(status).toMatch(/^共找到/);
    const other = recall.documents.findIndex(({ title }) => title === '阳光家园计划托养服务') % 2 === 0 ? 2025 : 2026;
    const narrowed = await resultsOf(tab, server, '阳光家园计划', `&year=${other}`);
    expect(narrowed).toMatchObject({ titles: [], status: expect.stringContaining('全部年份') });
  });

  it('is walked by keyboard: word, kind, year, search, and on to the results', async () => {
    await tab.goto(`${server.address}search/`);
    await tab.focus('#search-query');
    await tab.keyboard.type('残疾');
    const names: string[] = [];
    for (let step = 0; step < 3; step++) {
      await tab.keyboard.press('Tab');
      names.push(String(await tab.evaluate('document.activeElement.name || document.activeElement.type')));
    }
    expect(names).toEqual(['kind', 'year', 'submit']);
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
    expect(tab.url()).toMatch(/\/search\/\?q=[^&]+&kind=&year=#search-results$/);
    await shownIn(tab);
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate('document.activeElement.closest("#search-results li") !== null')).toBe(true);
  });

  it('says that nothing holds a query, in the words of the reader and as text', async () => {
    const { status, titles } = await resultsOf(tab, server, '<b>$&火星</b>');
    expect(titles).toEqual([]);
    expect(status).toContain('没有找到含有“<b>$&火星</b>”的内容');
  });

  it('asks for a word where there is none, and leads on without scripts', async () => {
    expect((await resultsOf(tab, server, ' ')).status).toMatch(/请在上面输入/);
    const plain = await browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.goto(`${server.address}search/?q=康复`);
    expect(await plain.$eval('#search-results [role="status"]', (status) => status.textContent)).toContain(
      '需要启用脚本',
    );
    expect(
      await plain.$$eval('main a:not([href^="#"])', (links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual([`${basePath}news/`, `${basePath}notices/`, `${basePath}site-map/`]);
    await plain.close();
  });

  it('has no file of the index that none of these searches asked for', () => {
    const folder = path.join(project.folder, 'out', id, 'www/pagefind');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(path.join(folder, file)).isFile(),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !asked.has(`${basePath}pagefind/${file}`))).toEqual([]);
  });
});
