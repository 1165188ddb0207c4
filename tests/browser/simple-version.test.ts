import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { buildExample, pageOfEachKind, type BuiltExample, type ServedSite } from '#tests/browser/example.ts';

let example: BuiltExample;
let browser: Browser;
let site: ServedSite;
let tab: Page;
beforeAll(async () => {
  example = await buildExample(['qingxi', 'yunling']);
  site = example.sites.get('qingxi')!;
  browser = await startBrowser(await findBrowser(`${example.project.folder}/.mangdao`));
  tab = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await example.close();
});

const run = <T>(script: string): Promise<T> => tab.evaluate(script) as Promise<T>;

/** Every link inside the site, without query and fragment; the link to the other version apart. */
const linksScript = `[...document.querySelectorAll('a[href]')]
  .filter((link) => link.origin === location.origin && link.pathname !== '/' && !link.matches('[data-other-version]'))
  .map((link) => decodeURI(link.pathname))`;

describe('the simple version', () => {
  it('has a page for every full page but the 404 page, linked both ways, hidden from search engines', () => {
    const full = site.pages.filter(({ version, kind }) => version === undefined && kind !== 'not-found');
    const simple = site.pages.filter(({ version }) => version === 'simple');
    expect(simple.map((page) => page.path)).toEqual(full.map((page) => `/simple${page.path}`).toSorted());
    const read = (file: string): string => readFileSync(path.join(site.www, file), 'utf8');
    const base = new URL(site.server.address).pathname;
    for (const page of simple) {
      const html = read(page.file);
      const own = page.path.replace('/simple', '');
      expect(html).toContain('<meta name="robots" content="noindex"');
      expect(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]).toMatch(new RegExp(`/qingxi${encodeURI(own)}$`));
      expect(html).toContain(`href="${base.slice(0, -1)}${encodeURI(own)}" data-other-version`);
    }
    for (const page of full) expect(read(page.file)).toContain(`href="${base}simple${encodeURI(page.path)}"`);
    expect(read('sitemap.xml')).not.toContain('/simple/');
    expect(read('feed.xml')).not.toContain('/simple/');
  });

  it('keeps a reader who follows its links, and lets nobody fall into nothing', async () => {
    const start = new URL(site.server.address).pathname;
    const seen = new Set<string>();
    const waiting = [`${start}simple/`];
    while (waiting.length > 0) {
      const next = waiting.pop()!;
      if (seen.has(next)) continue;
      seen.add(next);
      const response = await tab.goto(site.server.origin + encodeURI(next), { waitUntil: 'domcontentloaded' });
      expect(response?.status(), next).toBe(200);
      const links = await run<string[]>(linksScript);
      waiting.push(...links.filter((link) => link.endsWith('/')));
    }
    expect([...seen].filter((at) => !at.startsWith(`${start}simple/`))).toEqual([]);
    expect(seen.size).toBe(site.pages.filter(({ version }) => version === 'simple').length);
  });

  it('leads to the full page and back', async () => {
    await tab.goto(`${site.server.address}simple/services/`);
    await Promise.all([tab.waitForNavigation(), tab.click('.version-link')]);
    expect(tab.url()).toBe(`${site.server.address}services/`);
    await Promise.all([tab.waitForNavigation(), tab.click('.version-link')]);
    expect(tab.url()).toBe(`${site.server.address}simple/services/`);
  });

  it.each([320, 1280])('has large text, large targets and one column on every kind of page at %i px', async (width) => {
    await tab.setViewport({ width, height: 900 });
    const rich = example.sites.get('yunling')!;
    const pages = pageOfEachKind(rich.pages.filter(({ version }) => version === 'simple'));
    expect(pages.size).toBeGreaterThan(30);
    for (const [name, page] of pages) {
      await tab.goto(rich.server.address + encodeURI(page.path.slice(1)));
      const found = {
        small: await run(smallScript),
        low: await run(lowScript),
        beside: await run(besideScript),
        over: await run('Math.max(0, document.documentElement.scrollWidth - innerWidth)'),
      };
      expect.soft(found, name).toEqual({ small: [], low: [], beside: [], over: 0 });
    }
  });
});

const visible = `const seen = (one) => one.checkVisibility() && one.getClientRects().length > 0;`;

/** Texts below 24 px, which is 18 pt. */
const smallScript = `(() => { ${visible}
  return [...document.body.querySelectorAll('*:not(script, svg *)')]
    .filter((one) => seen(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
    .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 24)
    .map((one) => one.tagName + ' ' + one.textContent.trim().slice(0, 20));
})()`;

/** Links and controls, with their labels, below 60 px: all but those in running text. */
const lowScript = `(() => { ${visible}
  const inText = (one) => one.matches('.body *, p a:not(:only-child), .skip-link')
    || [...one.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  return [...document.querySelectorAll('a, button, summary, input')]
    .filter((one) => seen(one) && !inText(one) && (one.closest('label') ?? one).getBoundingClientRect().height < 60)
    .map((one) => one.tagName + ' ' + one.textContent.trim().slice(0, 20));
})()`;

/** Blocks of the main text that stand side by side. */
const besideScript = `(() => { ${visible}
  const blocks = [...document.querySelectorAll('main :is(section, article, aside, .card-list > li)')].filter(seen);
  const box = (one) => one.getBoundingClientRect();
  return blocks.filter((one) => blocks.some((other) => other !== one && !one.contains(other) && !other.contains(one)
    && box(one).top < box(other).bottom - 1 && box(other).top < box(one).bottom - 1))
    .map((one) => one.tagName + ' ' + one.className);
})()`;
