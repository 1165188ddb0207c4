import type { Engine } from '#contracts/engine.ts';
import { Problem } from '#lib/problem.ts';
import { browserRoom, type BrowserRoom } from '#evidence/browser-room.ts';
import { findBrowser, measuringKey, openedToTheWorld, type FoundBrowser } from '#evidence/browser.ts';
import { visitorIn, type Visitor } from '#evidence/look-at-page.ts';

/** What the sites of one run share. */
export interface Run {
  engines: readonly Engine[];
  /** For one engine at one page. */
  limitMs: number;
  /** Null when no engine needs one, and when there is none: then `noBrowser` says why. */
  browser: FoundBrowser | null;
  /** Part of the cache key of what was seen in the browser. */
  browserKey: string | null;
  noBrowser: Problem | null;
  room: BrowserRoom | null;
  visitors: readonly Visitor[];
}

interface RunOptions {
  engines: readonly Engine[];
  cacheDir: string;
  jobs: number;
  timeoutMs?: number;
  reach?: Reach;
}

/** Pages on this machine alone, or those of others where they are: then the browser asks for things and sends nothing. */
export type Reach = 'loopback' | 'network';

const defaultTimeoutMs = 30_000;
const longestLoadMs = 15_000;

/** Finds the browser, but does not start it: a run that knows everything needs none. */
export async function openRun({ engines, cacheDir, jobs, timeoutMs, reach = 'loopback' }: RunOptions): Promise<Run> {
  const limitMs = timeoutMs ?? defaultTimeoutMs;
  const run: Run = { engines, limitMs, browser: null, browserKey: null, noBrowser: null, room: null, visitors: [] };
  const inBrowser = engines.filter((engine) => engine.sees === 'browser');
  if (inBrowser.length === 0) return run;
  try {
    const found = await findBrowser(cacheDir);
    const browser = reach === 'network' ? openedToTheWorld(found) : found;
    const scripts = [...new Set(inBrowser.flatMap(({ inject }) => inject ?? []))];
    const room = browserRoom(browser, { scripts, isGuest: reach === 'network' });
    const limits = { loadMs: Math.min(longestLoadMs, limitMs), lookMs: limitMs };
    const visitors = Array.from({ length: Math.max(1, jobs) }, () => visitorIn(room, limits));
    return { ...run, browser, browserKey: measuringKey(browser), room, visitors };
  } catch (cause) {
    if (cause instanceof Problem) return { ...run, noBrowser: cause };
    throw cause;
  }
}

/** Closes tabs and browser. */
export async function closeRun(run: Run): Promise<void> {
  await Promise.all(run.visitors.map((visitor) => visitor.leave()));
  await run.room?.close();
}
