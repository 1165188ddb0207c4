import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page as BrowserPage } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { ComponentFile } from '#contracts/component.ts';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import { parseYamlAs } from '#lib/yaml-file.ts';
import { addressOf, buildExample, type BuiltExample, type ServedSite } from '#tests/browser/example.ts';
import { transcriptOf } from '#tests/browser/transcript.ts';

/** `MANGDAO_UPDATE_GOLDEN=1` writes them anew: read them as a listener before you commit them. */
const isUpdating = process.env['MANGDAO_UPDATE_GOLDEN'] === '1';
const components = globSync('themes/base/components/*')
  .map((folder) => path.basename(folder))
  .toSorted();
const fileOf = (name: string): string => `themes/base/components/${name}/${name}.yaml`;

let example: BuiltExample;
let site: ServedSite;
let browser: Browser;
let tab: BrowserPage;
beforeAll(async () => {
  example = await buildExample(['yunling']);
  site = example.sites.get('yunling')!;
  browser = await startBrowser(await findBrowser(path.resolve('.mangdao')));
  tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
});
afterAll(async () => {
  await browser.close();
  await example.close();
});

it.each(components)('%s says what its transcript says', async (name) => {
  const source = readFileSync(fileOf(name), 'utf8');
  const { transcript } = parseYamlAs(ComponentFile, { text: source, file: fileOf(name) });
  const page = pageWith(name, transcript?.page);
  // A component that no page of the example has, or that shows nothing, says nothing.
  if (page === null) return;
  const says = await listen(page, name);
  if (isUpdating) {
    const before = source.replace(/^transcript:\n(?: .*\n)*/m, '');
    writeFileSync(
      fileOf(name),
      before + stringify({ transcript: { page, says } }, { lineWidth: 0, singleQuote: true }),
    );
    return;
  }
  expect({ page, says }).toEqual(transcript);
});

async function listen(page: string, name: string): Promise<string[]> {
  await tab.goto(addressOf(site, { path: page }), { waitUntil: 'load' });
  return transcriptOf(tab, `[data-part="${name}"]`);
}

/** The page wanted, if it has the component; else the first by path, the page of errors last. */
function pageWith(name: string, wanted: string | undefined): string | null {
  const chinese = site.pages.filter(({ lang, version }) => lang === 'zh-CN' && version === undefined);
  const found = chinese.filter(({ file }) =>
    readFileSync(path.join(site.www, file), 'utf8').includes(`data-part="${name}"`),
  );
  if (found.some(({ path: one }) => one === wanted)) return wanted ?? null;
  return (found.find(({ kind }) => kind !== 'not-found') ?? found[0])?.path ?? null;
}
