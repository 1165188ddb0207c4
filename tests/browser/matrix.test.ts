import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, startBrowser } from '#evidence/browser.ts';
import type { Page } from '#model/page.ts';
import { buildExample, pageOfEachKind, type BuiltExample, type ServedSite } from '#tests/browser/example.ts';
import { look, type Shown } from '#tests/browser/look.ts';
import { isPossible, modeGroups, modes, openScreen, scripts, widths, type Setting } from '#tests/browser/modes.ts';
import { allCombinations, pairwise } from '#tests/browser/pairwise.ts';

/**
 * Every page kind × mode × width × scripts. `npm test` takes a pairwise selection, `npm run test:full` all of them.
 * Which pages there are is known only after the build, so the pairs are chosen for the kinds of today's example.
 */
const isFull = process.env['MANGDAO_FULL'] === '1';
const sites = ['yunling', 'national', 'qingxi', 'tangnur'];

let example: BuiltExample;
let browser: Browser;
beforeAll(async () => {
  example = await buildExample(sites);
  browser = await startBrowser(await findBrowser(path.resolve('.mangdao')));
});
afterAll(async () => {
  await browser.close();
  await example.close();
});

/** The pages of each kind over all sites: a kind is looked at where it is met first. */
function pagesByKind(): Map<string, { site: ServedSite; page: Page }> {
  const found = new Map<string, { site: ServedSite; page: Page }>();
  for (const site of example.sites.values()) {
    for (const [name, page] of pageOfEachKind(site.pages)) if (!found.has(name)) found.set(name, { site, page });
  }
  return found;
}

function selection(): Shown[] {
  const pages = pagesByKind();
  const names = [...pages.keys()];
  const all = allCombinations({ page: names, mode: modes, width: widths, scripts }, isPossible);
  return (isFull ? all : inTurn(names)).map(({ page, ...setting }) => ({ ...setting, ...pages.get(page)! }));
}

/** Every pair of page kind, group of modes, width and scripts; the modes of a group take turns. */
function inTurn(names: readonly string[]): (Setting & { page: string })[] {
  const turns = new Map<string, number>();
  const axes = { page: names, group: Object.keys(modeGroups), width: widths, scripts };
  const all = allCombinations(axes, ({ group, scripts: script }) => group !== 'scheme' || script === 'on');
  return pairwise(all).map(({ group, ...rest }) => {
    const turn = turns.get(group) ?? 0;
    turns.set(group, turn + 1);
    const members = modeGroups[group] ?? [];
    return { ...rest, mode: members[turn % members.length]! };
  });
}

describe.each(modes)('every page kind in every width and language, with scripts on and off, in the mode %s', (mode) => {
  it(
    'is clean for axe and HTML_CodeSniffer, whole for the keyboard, loses nothing when spaced, narrow or printed',
    { timeout: 3_600_000 },
    async () => {
      const chosen = selection().filter((shown) => shown.mode === mode);
      const faults: string[] = [];
      // Two at a time: one waits for the page while the other computes.
      const queue = chosen.values();
      const visitor = async (): Promise<void> => {
        const screen = await openScreen(browser);
        for (const shown of queue) faults.push(...(await look(screen, shown)));
        await screen.close();
      };
      await Promise.all([visitor(), visitor()]);
      console.log(`${chosen.length} combinations of ${pagesByKind().size} page kinds in ${mode}`);
      expect(chosen.length).toBeGreaterThan(widths.length);
      expect(faults.toSorted()).toEqual([]);
    },
  );
});
