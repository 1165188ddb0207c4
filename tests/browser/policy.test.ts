import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page as BrowserPage } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import type { Page } from '#model/page.ts';
import { buildExample, pageOfEachKind, type BuiltExample } from '#tests/browser/example.ts';
import { hasNginx, startNginx, type RunningNginx } from '#tests/flow/nginx.ts';

let example: BuiltExample;
let nginx: RunningNginx;
let browser: Browser;
let tab: BrowserPage;
/** What the browser says of the page that is shown: what the policy stopped, and every error. */
let reports: string[] = [];

/** A site whose address is a path lies below the other. */
const places = { yunling: '', qingxi: '/qingxi' };

describe('under the content security policy of docs/pipelines.md', () => {
  beforeAll(async () => {
    if (!hasNginx) return console.log('Skipped: nginx is not installed (apt-get install nginx-light).');
    example = await buildExample(Object.keys(places));
    for (const id of Object.keys(places)) {
      const folder = path.join(example.project.folder, 'out/published', id);
      mkdirSync(folder, { recursive: true });
      symlinkSync(example.sites.get(id)!.www, path.join(folder, 'current'));
    }
    nginx = await startNginx(example.project.folder);
    browser = await startBrowser(await findBrowser(path.join(example.project.folder, '.mangdao')));
    tab = await browser.newPage();
    tab.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') reports.push(message.text());
    });
    tab.on('pageerror', (cause) => reports.push(String(cause)));
  });
  beforeEach(({ skip }) => {
    skip(!hasNginx, 'nginx is not installed');
    reports = [];
  });
  afterAll(async () => {
    if (!hasNginx) return;
    await browser.close();
    nginx.stop();
    await example.close();
  });

  it.each(Object.entries(places))('the browser stops nothing on any kind of page of %s', async (id, place) => {
    const { pages } = example.sites.get(id)!;
    const found = [...pageOfEachKind(pages.filter(isFull)), ...pageOfEachKind(pages.filter((page) => !isFull(page)))];
    for (const [name, page] of found) {
      reports = [];
      const answer = await tab.goto(nginx.origin + place + encodeURI(page.path), { waitUntil: 'load' });
      const scripts = /script-src ([^;]*)/.exec(answer?.headers()['content-security-policy'] ?? '')?.[1];
      expect.soft(scripts, name).toBe(page.kind === 'search' ? `'self' 'wasm-unsafe-eval'` : `'self'`);
      expect.soft(reports, `${name} ${page.path}`).toEqual([]);
    }
  });

  it.each(['/search/', '/simple/search/', '/qingxi/search/'])('%s finds', async (search) => {
    await tab.goto(`${nginx.origin}${search}?q=${encodeURIComponent('康复')}`);
    await tab.waitForSelector('#search-results li');
    expect(reports).toEqual([]);
  });

  it('every reading setting works', async () => {
    await tab.goto(`${nginx.origin}/#reading=size-200.scheme-dark.ruler-on.pointer-huge.line-wider.links-on`);
    await tab.waitForSelector('.reading-ruler');
    await tab.click('button.reading-entrance');
    await tab.waitForSelector('#reading-panel:not([hidden])');
    expect(await tab.$eval('html', (root) => getComputedStyle(root).fontSize)).toBe('32px');
    await tab.mouse.move(200, 300);
    expect(reports).toEqual([]);
  });

  it('what somebody brings in is stopped, and reported', async () => {
    await tab.goto(`${nginx.origin}/news/`);
    await tab.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.broughtIn = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red">红</p>');
    });
    expect(await tab.evaluate('globalThis.broughtIn')).toBeUndefined();
    expect(reports.filter((report) => report.includes('Content Security Policy'))).toHaveLength(2);
  });
});

const isFull = ({ version }: Page): boolean => version === undefined;
