import type { Page } from '#model/page.ts';
import { addressOf, type ServedSite } from '#tests/browser/example.ts';
import { bringEngines, type Screen, type Setting } from '#tests/browser/modes.ts';
import {
  keyboardFaults,
  languageFaults,
  printedFaults,
  reflowFaults,
  ruleFaults,
  spacingFaults,
  targetFaults,
} from '#tests/browser/page-checks.ts';

/** A page and what it is to be shown in. */
export interface Shown extends Setting {
  site: ServedSite;
  page: Page;
}

/** Loads the page in the setting, asks every check, and says of each fault where it was seen. */
export async function look({ tab, set }: Screen, { site, page, ...setting }: Shown): Promise<string[]> {
  await set(setting);
  await tab.goto(addressOf(site, versionOf(page, site, setting)), { waitUntil: 'load' });
  await bringEngines(tab);
  // Those that change the page come last.
  const faults = [
    ...(await ruleFaults(tab, page)),
    ...(await targetFaults(tab)),
    ...(await keyboardFaults(tab)),
    ...(page.lang === 'zh-CN' ? await languageFaults(tab) : []),
    ...(await spacingFaults(tab)),
    ...(setting.width === '320' ? await reflowFaults(tab, page) : []),
    ...(await printedFaults(tab)),
  ];
  const where = `${page.path} ${setting.mode} ${setting.width} scripts ${setting.scripts}`;
  return faults.map((fault) => `${where}: ${fault}`);
}

/** The simple version is a page of its own, where there is one. */
function versionOf(page: Page, site: ServedSite, { mode }: Setting): Pick<Page, 'path'> {
  const simple = { path: `/simple${page.path}` };
  return mode === 'simple' && site.pages.some(({ path }) => path === simple.path) ? simple : page;
}
