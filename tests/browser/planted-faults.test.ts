import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { buildExample } from '#tests/browser/example.ts';
import { look } from '#tests/browser/look.ts';
import { openScreen, type Screen, type Setting } from '#tests/browser/modes.ts';

/** What somebody could break in the theme, and what the matrix must then say. */
const faults: readonly { name: string; file: string; change: readonly [string | RegExp, string]; says: RegExp }[] = [
  {
    name: 'a token with too little contrast',
    file: 'tokens.css',
    change: ['--text-quiet: #424c56', '--text-quiet: #a9b2ba'],
    says: /color-contrast/,
  },
  {
    name: 'a field without its label',
    file: 'components/search-form/SearchForm.astro',
    change: [/<label[^>]*>[\s\S]*?<\/label>/, ''],
    says: /label|F68/,
  },
  {
    name: 'a focus outline that is taken away',
    file: 'styles/ground.css',
    change: ['outline: 3px solid var(--focus)', 'outline: none'],
    says: /no visible focus/,
  },
  {
    name: 'a hidden label in English',
    file: 'words/zh-CN.ts',
    change: ["columns: '主要栏目'", "columns: 'Main columns'"],
    says: /in another language: navigation Main columns/,
  },
];

const setting: Setting = { mode: 'light', width: '1280', scripts: 'on' };

let browser: Browser;
let screen: Screen;
beforeAll(async () => {
  browser = await startBrowser(await findBrowser(path.resolve('.mangdao')));
  screen = await openScreen(browser);
});
afterAll(() => browser.close());

describe('the checks of the matrix', () => {
  it.each(faults)('see $name', { timeout: 240_000 }, async ({ file, change, says }) => {
    const example = await buildExample(['qingxi'], ({ folder }) =>
      plant(path.join(folder, 'themes/base', file), change),
    );
    try {
      const site = example.sites.get('qingxi')!;
      const page = site.pages.find((one) => one.kind === 'column')!;
      expect((await look(screen, { site, page, ...setting })).join('\n')).toMatch(says);
    } finally {
      await example.close();
    }
  });
});

function plant(file: string, [from, to]: readonly [string | RegExp, string]): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to break in ${file}`);
  writeFileSync(file, after);
}
