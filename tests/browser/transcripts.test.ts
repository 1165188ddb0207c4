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

const sites = ['yunling', 'national', 'tangnur'];
type Transcript = NonNullable<ComponentFile['transcript']>;

let example: BuiltExample;
let browser: Browser;
let tab: BrowserPage;
beforeAll(async () => {
  example = await buildExample(sites);
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
  const place = placeOf(name, transcript);
  const heard = place === null ? undefined : { ...place, says: await listen(place, name) };
  if (isUpdating && heard !== undefined) {
    const before = source.replace(/^transcript:\n(?: .*\n)*/m, '');
    writeFileSync(fileOf(name), before + stringify({ transcript: heard }, { lineWidth: 0, singleQuote: true }));
    return;
  }
  expect(heard).toEqual(transcript);
});

type Place = Omit<Transcript, 'says'>;

async function listen({ site = 'yunling', page }: Place, name: string): Promise<string[]> {
  await tab.goto(addressOf(example.sites.get(site)!, { path: page }), { waitUntil: 'load' });
  return transcriptOf(tab, `[data-part="${name}"]`);
}

/** The page of its transcript if it has the component; else the first by path of the first site that has it, the page of errors last. */
function placeOf(name: string, wanted: Place | undefined): Place | null {
  const found = [...example.sites.values()].flatMap((site) =>
    pagesWith(site, name).map((page): Place => (site.id === 'yunling' ? { page } : { site: site.id, page })),
  );
  return found.find(({ site, page }) => site === wanted?.site && page === wanted?.page) ?? found[0] ?? null;
}

function pagesWith({ pages, www }: ServedSite, name: string): string[] {
  const chinese = pages.filter(({ lang, version }) => lang === 'zh-CN' && version === undefined);
  const found = chinese.filter(({ file }) =>
    readFileSync(path.join(www, file), 'utf8').includes(`data-part="${name}"`),
  );
  return found
    .toSorted((one, other) => Number(one.kind === 'not-found') - Number(other.kind === 'not-found'))
    .map((page) => page.path);
}
