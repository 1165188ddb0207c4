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

/** A tab that shows one page after another, each in a setting of its own; nothing that a page stored is left for the next. */
export interface Screen {
  tab: BrowserPage;
  /** The next page is shown in this setting. */
  set: (setting: Setting) => Promise<void>;
  close: () => Promise<void>;
}

export async function openScreen(browser: Browser): Promise<Screen> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  // Not all features are known to the driver by name.
  const session = await tab.createCDPSession();
  let storing: string | undefined;
  return {
    tab,
    async set({ mode, width, scripts: script }) {
      await tab.setViewport({ width: Number(width), height: 900, deviceScaleFactor: 1 });
      await tab.setJavaScriptEnabled(script === 'on');
      await tab.emulateMediaType();
      await session.send('Emulation.setEmulatedMedia', { features: featuresOf(mode) });
      if (storing !== undefined) await tab.removeScriptToEvaluateOnNewDocument(storing);
      ({ identifier: storing } = await tab.evaluateOnNewDocument(stored, mode.startsWith('scheme-') ? mode : null));
    },
    close: () => context.close(),
  };
}

/** Runs before a page's own scripts. */
function stored(scheme: string | null): void {
  localStorage.clear();
  sessionStorage.clear();
  if (scheme !== null) localStorage.setItem('mangdao-reading', scheme);
}

const featuresOf = (mode: Mode): { name: string; value: string }[] => [
  { name: 'prefers-reduced-motion', value: 'reduce' },
  { name: 'prefers-color-scheme', value: mode === 'dark' ? 'dark' : 'light' },
  { name: 'prefers-contrast', value: mode === 'more-contrast' ? 'more' : 'no-preference' },
  { name: 'forced-colors', value: mode === 'forced-colours' ? 'active' : 'none' },
];

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
