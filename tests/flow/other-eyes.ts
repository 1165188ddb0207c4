import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page as BrowserPage } from 'puppeteer-core';
import { z } from 'zod';
import type { Engine } from '#contracts/engine.ts';
import { tabOf } from '#tests/fixtures/evidence/tab.ts';
import { findBrowser } from '#evidence/browser.ts';
import { pa11yConfig } from '#evidence/pa11y-config.ts';
import type { Pa11yError } from '#tests/flow/compare-opinions.ts';
import { serveFolder } from '#lib/static-server.ts';
import { ended } from '#tests/flow/project-copy.ts';
import type { Page } from '#model/page.ts';
import type { Site } from '#model/site.ts';

/** What others see of finished pages: `pa11y-ci` of a site, our own engines of any HTML. */
export interface ServedSite {
  www: string;
  /** Path at which the site is served, as in its own address. */
  basePath: string;
  pages: readonly Pick<Page, 'path'>[];
  /** Where the measuring browser is kept. */
  cacheDir: string;
  /** A folder for the configuration. */
  scratch: string;
}

const Pa11yReport = z.object({
  total: z.int(),
  passes: z.int(),
  errors: z.int(),
  results: z.record(
    z.string(),
    z.array(z.object({ code: z.string().optional(), message: z.string(), context: z.string().nullish() })),
  ),
});

/** Runs the real `pa11y-ci` over pages of a site; gives how many it looked at and every error with its page. */
export async function askPa11y(site: ServedSite): Promise<{ looked: number; errors: string[]; codes: Pa11yError[] }> {
  const browser = await findBrowser(site.cacheDir);
  const server = await serveFolder({ folder: site.www, basePath: site.basePath });
  const file = path.join(site.scratch, 'pa11yci.json');
  writeFileSync(file, JSON.stringify(pa11yConfig(site.pages, server.address, browser)));
  try {
    const report = Pa11yReport.parse(JSON.parse(await runPa11y(file)));
    const errors = Object.entries(report.results).flatMap(([address, found]) =>
      found.map(({ code, message, context }) => `${address} ${code ?? ''} ${message} ${context ?? ''}`),
    );
    const codes = Object.entries(report.results).flatMap(([address, found]) =>
      found.map(({ code }) => ({ page: decodeURI(`/${address.slice(server.address.length)}`), code: code ?? '' })),
    );
    return { looked: report.total, errors, codes };
  } finally {
    await server.close();
  }
}

/** Exit code 2 means that it found errors. It leaves without emptying a pipe, so what it prints goes to a file. */
async function runPa11y(config: string): Promise<string> {
  const command = path.resolve('node_modules/.bin/pa11y-ci');
  const printed = `${config}.printed`;
  const file = openSync(printed, 'w');
  try {
    const child = spawn(command, ['--config', config, '--json'], { stdio: ['ignore', file, 'pipe'] });
    const { exit, stderr } = await ended(child);
    if (exit !== 0 && exit !== 2) throw new Error(`pa11y-ci ended with ${exit}\n${stderr}`);
    return readFileSync(printed, 'utf8');
  } finally {
    closeSync(file);
  }
}

export interface Looking {
  browser: Browser;
  engines: readonly Engine[];
  /** Engines that read HTML are given a site; what they say of a page that belongs to none rests on nothing in it. */
  site: Site;
}

/** Shows HTML in one colour scheme and gives what the engines find, `engine rule place`. */
export async function faultsOf(
  html: string,
  scheme: 'light' | 'dark',
  { browser, engines, site }: Looking,
): Promise<string[]> {
  const tab = await browser.newPage();
  try {
    await tab.setViewport({ width: 1280, height: 900 });
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await tab.setContent(html);
    const found: string[] = [];
    for (const engine of engines) found.push(...(await lookWith(engine, tab, html, site)));
    return found;
  } finally {
    await tab.close();
  }
}

async function lookWith(engine: Engine, tab: BrowserPage, html: string, site: Site): Promise<string[]> {
  if (engine.sees === 'site') throw new Error(`${engine.id} looks at sites, not at pages`);
  if (engine.sees === 'browser' && engine.inject !== undefined) await tab.evaluate(engine.inject);
  const look =
    engine.sees === 'html'
      ? await engine.look({ html, page, site, entry: null })
      : await engine.look(await tabOf(tab), page, '');
  return look.sightings.map(({ rule, at, message }) => `${engine.id} ${rule} ${at?.snippet ?? ''} ${message.en}`);
}

const page: Page = {
  path: '/report.html',
  kind: 'shared',
  contentKind: null,
  lang: 'zh-CN',
  title: '报告',
  source: 'report.html',
  file: 'report.html',
  hash: '0'.repeat(16),
  bytes: 0,
};
