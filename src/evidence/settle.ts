import { setTimeout as wait } from 'node:timers/promises';
import type { HTTPRequest, Page as BrowserPage } from 'puppeteer-core';

/** A page that keeps on asking is not waited for any longer. */
const longestMs = 1_500;
/** Two frames take no longer, on a busy machine too. */
const paintMs = 500;
/** What a handler asks for has been asked for when this comes back. No timer: an engine may hold the page's clock. */
const turn =
  'new Promise((next) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = next; port2.postMessage(null); }).then(() => 0)';

/**
 * Does something to the page and lets it fetch what it then asks for, as a script that opens a menu: on a busy machine that takes
 * longer than an engine waits, and what it then saw would be another thing each time. What was asked for before, and hangs, is not
 * waited for.
 */
export function settling(page: BrowserPage): (deed: () => Promise<void>) => Promise<void> {
  const open = new Set<HTTPRequest>();
  page.on('request', (request) => void open.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end, (request) => void open.delete(request));
  return async (deed) => {
    const before = new Set(open);
    const isWaited = (): boolean => [...open].some((request) => !before.has(request));
    await deed();
    const end = performance.now() + longestMs;
    do {
      while (isWaited() && performance.now() < end) await wait(10);
      // A page that goes elsewhere, or hangs, has nothing to settle here.
      await Promise.race([page.evaluate(turn).catch(() => undefined), wait(longestMs)]);
    } while (isWaited() && performance.now() < end);
  };
}

/** A page hears of another scheme of colours when it is next painted. One whose frames are held by an engine is not waited for. */
export const painted = (page: BrowserPage): Promise<unknown> =>
  Promise.race([
    page
      .evaluate('new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next(0))))')
      .catch(() => undefined),
    wait(paintMs),
  ]);

/** Keys that only lead from one thing to the next. */
export const onlyMoves = (key: string): boolean => /^(?:Shift\+)?Tab$|^Escape$/.test(key);
