import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { walkFiles } from '#lib/walk-files.ts';
import { addressOf, buildExample, pageOfEachKind, type BuiltExample, type ServedSite } from '#tests/browser/example.ts';
import { visitFirst } from '#tests/browser/first-visit.ts';

/** What an old phone on a slow line must load, in bytes after Brotli (issue: budgets of the theme). */
const budgets = { article: 14_000, styles: 14_000, scripts: 10_000 };

/** What a phone may ask for on its first visit: a document, two style sheets, two scripts, the emblem, and a picture of the page's own. */
const otherVisits = { requests: 7, bytes: 27_000 };
const visits: Readonly<Record<string, { requests: number; bytes: number }>> = {
  home: { requests: 8, bytes: 45_000 },
  'column news': otherVisits,
  'entry news': otherVisits,
  'entry service': otherVisits,
  'entry dataset': otherVisits,
  'column video': { requests: 8, bytes: 30_000 },
  'entry video': { requests: 9, bytes: 100_000 },
  search: { requests: 7, bytes: 22_000 },
};
/** `npm test` visits the kinds that are named, `npm run test:full` all. */
const isFull = process.env['MANGDAO_FULL'] === '1';

let example: BuiltExample;
let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  example = await buildExample(['yunling']);
  site = example.sites.get('yunling')!;
  browser = await startBrowser(await findBrowser(path.join(example.project.folder, '.mangdao')));
});
afterAll(async () => {
  await browser.close();
  await example.close();
});

const read = (file: string): string => readFileSync(path.join(site.www, file), 'utf8');
const compressed = (text: string): number => brotliCompressSync(text).length;

describe('what a page weighs', () => {
  it('is at most 14 kB of HTML for every entry', () => {
    const entries = site.pages
      .filter((page) => page.kind === 'entry')
      .map((page) => ({ path: page.path, bytes: compressed(read(page.file)) }))
      .toSorted((a, b) => b.bytes - a.bytes);
    console.log(`heaviest entry: ${entries[0]?.bytes} bytes, ${entries[0]?.path}`);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ bytes }) => bytes > budgets.article)).toEqual([]);
  });

  it('is at most 14 kB of style sheets in all', () => {
    const sheets = walkFiles(site.www).files.filter((file) => file.endsWith('.css'));
    const bytes = sheets.reduce((sum, file) => sum + compressed(read(file)), 0);
    console.log(`style sheets: ${bytes} bytes in ${sheets.length} files`);
    expect(sheets.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(budgets.styles);
  });

  it('is at most 10 kB of scripts in all, search left out', () => {
    const scripts = walkFiles(site.www).files.filter((file) => file.endsWith('.js') && !/pagefind|search/.test(file));
    const bytes = scripts.reduce((sum, file) => sum + compressed(read(file)), 0);
    console.log(`scripts: ${bytes} bytes in ${scripts.length} files`);
    expect(bytes).toBeLessThanOrEqual(budgets.scripts);
  });
});

describe('what a page asks for', () => {
  it('is as many requests and bytes on a first visit as its kind may need', { timeout: 180_000 }, async () => {
    const kinds = [...pageOfEachKind(site.pages.filter(({ version }) => version === undefined))];
    const chosen = kinds.filter(([name]) => isFull || visits[name] !== undefined);
    expect(chosen.length).toBeGreaterThanOrEqual(Object.keys(visits).length);
    for (const [name, page] of chosen) {
      const { requests, bytes, types } = await visitFirst(browser, addressOf(site, page));
      console.log(`first visit of ${name}: ${bytes} bytes in ${requests} requests`, types);
      const budget = visits[name] ?? otherVisits;
      expect.soft(requests, `requests of ${name}`).toBeLessThanOrEqual(budget.requests);
      expect.soft(bytes, `bytes of ${name}`).toBeLessThanOrEqual(budget.bytes);
    }
  });

  it('is nothing from elsewhere, no web font, and nothing that a strict policy would stop', () => {
    const faults = site.pages.flatMap(({ file }) => {
      const html = read(file);
      const found = [
        ...html.matchAll(/<script(?![^>]*(?:\ssrc=|type="application\/ld\+json"))[^>]*>/g),
        ...html.matchAll(/<style\b|\sstyle="|\son[a-z]+="/g),
        ...html.matchAll(
          /<(?:script|img|source|video|audio|track|iframe|embed|object)\b[^>]*\s(?:src|srcset|data)="(?:https?:)?\/\//g,
        ),
        ...html.matchAll(
          /<link\b[^>]*rel="(?:stylesheet|preload|preconnect|dns-prefetch)"[^>]*href="(?:https?:)?\/\//g,
        ),
      ];
      return found.map(([text]) => `${file}: ${text}`);
    });
    expect(faults).toEqual([]);
    const sheets = walkFiles(site.www).files.filter((file) => file.endsWith('.css'));
    expect(sheets.filter((file) => /@font-face|url\((?:["']?)(?:https?:)?\/\//.test(read(file)))).toEqual([]);
  });
});
