import type { Browser } from 'puppeteer-core';
import { startBrowser, type FoundBrowser } from '#evidence/browser.ts';
import { openTab, type OpenTab, type TabManners } from '#evidence/tab.ts';
import { within } from '#evidence/time-limit.ts';

/** The one browser of a run: started when the first tab is asked for, started again when it ended by itself. */
export interface BrowserRoom {
  tab(): Promise<OpenTab>;
  close(): Promise<void>;
  /** How often a browser was started. */
  starts(): number;
}

// A machine on which it keeps ending gives gaps, not an endless run.
const maxStarts = 25;
const openLimitMs = 30_000;
const closeLimitMs = 10_000;

/** Nothing is started yet. */
export function browserRoom(found: FoundBrowser, manners: TabManners): BrowserRoom {
  let starting: Promise<Browser> | null = null;
  let starts = 0;
  const start = async (): Promise<Browser> => {
    if (starts >= maxStarts) throw new Error(`the browser ended ${maxStarts} times`);
    starts++;
    const browser = await startBrowser(found);
    browser.once('disconnected', () => (starting = null));
    return browser;
  };
  const running = (): Promise<Browser> => {
    starting ??= start().catch((cause: unknown) => {
      starting = null;
      throw cause;
    });
    return starting;
  };
  return {
    async tab() {
      return within(
        openLimitMs,
        'opening a tab',
        running().then((browser) => openTab(browser, manners)),
      );
    },
    async close() {
      const browser = await starting?.catch(() => null);
      if (browser === undefined || browser === null) return;
      // A page that loops for ever may hold the door: then the process is ended.
      await within(closeLimitMs, 'closing the browser', browser.close()).catch(() =>
        browser.process()?.kill('SIGKILL'),
      );
    },
    starts: () => starts,
  };
}
