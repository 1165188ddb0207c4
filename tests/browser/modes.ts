import type { Browser, Page as BrowserPage } from 'puppeteer-core';
import axeEngine from '#evidence/engines/axe/engine.ts';
import htmlcsEngine from '#evidence/engines/htmlcs/engine.ts';

/** What a page may be shown in. `auto` modes are the system's, `scheme-…` the reader's own, `simple` is a page of its own. */
export const modes = [
  'light',
  'dark',
  'more-contrast',
  'forced-colours',
  'scheme-cream',
  'scheme-blue',
  'scheme-yellow-on-black',
  'scheme-black-on-yellow',
  'simple',
] as const;
export type Mode = (typeof modes)[number];

/** Modes that differ in colours only. The pairwise selection shows each page kind in one of a group, taking turns. */
export const modeGroups: Readonly<Record<string, readonly Mode[]>> = {
  light: ['light', 'more-contrast'],
  dark: ['dark'],
  forced: ['forced-colours'],
  scheme: ['scheme-cream', 'scheme-blue', 'scheme-yellow-on-black', 'scheme-black-on-yellow'],
  simple: ['simple'],
};

export const widths = ['320', '768', '1280'] as const;
export const scripts = ['on', 'off'] as const;

export interface Setting {
  mode: Mode;
  width: (typeof widths)[number];
  scripts: (typeof scripts)[number];
}

/** Schemes of the reader's own choice are kept by script: without scripts there are none. */
export const isPossible = ({ mode, scripts: script }: Setting): boolean =>
  script === 'on' || !mode.startsWith('scheme-');

/** A tab in which pages of this setting are shown, the rule engines ready in it. */
export async function openIn(browser: Browser, setting: Setting): Promise<BrowserPage> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width: Number(setting.width), height: 900, deviceScaleFactor: 1 });
  await tab.setJavaScriptEnabled(setting.scripts === 'on');
  await emulate(tab, setting.mode);
  return tab;
}

/** Closes a tab of `openIn` with all that it stored. */
export const closeTab = (tab: BrowserPage): Promise<void> => tab.browserContext().close();

async function emulate(tab: BrowserPage, mode: Mode): Promise<void> {
  // Not one of the features that the driver knows by name.
  const session = await tab.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: mode === 'dark' ? 'dark' : 'light' },
      { name: 'prefers-contrast', value: mode === 'more-contrast' ? 'more' : 'no-preference' },
      { name: 'forced-colors', value: mode === 'forced-colours' ? 'active' : 'none' },
    ],
  });
  if (!mode.startsWith('scheme-')) return;
  await tab.evaluateOnNewDocument(`localStorage.setItem('mangdao-reading', ${JSON.stringify(mode)})`);
}

/**
 * Puts the rule engines into the page that is shown. Where scripts were off while it loaded, the page's own have not run
 * and never will; only then are they allowed, since the engines need timers.
 */
export async function bringEngines(tab: BrowserPage): Promise<void> {
  await tab.setJavaScriptEnabled(true);
  for (const { inject } of [axeEngine, htmlcsEngine]) {
    if (inject !== undefined) await tab.evaluate(`{ ${inject} }`);
  }
}
