import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserEngine, Look, Sighting, SiteView, Tab } from '#contracts/engine.ts';
import { hashOf } from '#lib/hash.ts';
import { byCodeUnit } from '#lib/order.ts';
import { pageCode } from '#probe/page-code.ts';
import { text } from '#lib/text.ts';
import type { Page } from '#model/page.ts';
import type { Found, Wanted } from './in-page.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));
const rule = 'title-is-found';
/** So many titles are asked for; of a site that is visited fewer, one request a second. */
const most = { here: 5, elsewhere: 3 };

/**
 * Asks the site's own search for titles that the site itself lists, in its feed or else its site map. A site without a
 * search form that asks by GET for a page of the same origin, or one that lists nothing, has nothing to be asked.
 */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: { most },
  criteria: [],
  changes: true,
  once: { restsOn: searchOf },
  async look(tab, page) {
    const isHere = await tab.evaluate<boolean>(`return ['127.0.0.1', 'localhost'].includes(location.hostname)`);
    const { titles } = await code.call(tab, 'plan', isHere ? most.here : most.elsewhere);
    const asking = { tab, pauseMs: isHere ? 0 : 1000 };
    const lost = await confirmed(asking, await askAll(asking, titles, 40));
    const place = { page, isCopy: isHere && page.source === page.file };
    return seen(
      titles.length - lost.length,
      lost.map((one) => missing(one, place)),
    );
  },
};
export default engine;

interface Asking {
  tab: Tab;
  pauseMs: number;
}

type Lost = Wanted & { status: number | null };

/** Asks for one after the other, and gives those that were not found. */
async function askAll({ tab, pauseMs }: Asking, titles: readonly Wanted[], quietTurns: number): Promise<Lost[]> {
  const lost: Lost[] = [];
  for (const wanted of titles) {
    await wait(pauseMs);
    const found = await search(tab, wanted, quietTurns);
    if (found === 'restless') throw new Error(`the search did not come to rest when asked for "${wanted.title}"`);
    if (found !== 'found') lost.push({ ...wanted, status: typeof found === 'object' ? found.status : null });
  }
  return lost;
}

/**
 * A slow machine may have shown the results too late: what was not found is asked for again, with more patience. Where the
 * first two are missing again, the search is broken, and nobody waits for the others.
 */
async function confirmed(asking: Asking, lost: readonly Lost[]): Promise<readonly Lost[]> {
  const some = await askAll(asking, lost.slice(0, 2), 80);
  if (some.length === 2) return lost;
  const rest = await askAll(asking, lost.slice(2), 80);
  return [...some, ...rest];
}

const seen = (passed: number, sightings: readonly Sighting[]): Look => ({
  passed: passed === 0 ? {} : { [rule]: passed },
  inapplicable: passed === 0 && sightings.length === 0 ? [rule] : [],
  sightings,
});

/** What a search finds changes with its index and with what the site lists, on whatever page the form stands. */
function searchOf(view: SiteView): string {
  const { assets, assetBytes } = view;
  const index = [...assets].filter((file) => file.startsWith('pagefind/')).toSorted(byCodeUnit);
  const feed = assets.has('feed.xml') ? view.textOf('feed.xml') : '';
  return hashOf([feed, index.map((file) => [file, assetBytes.get(file) ?? 0])]);
}

/** Asks on the page that is shown, which after the first question is that of the results; else on the first page again. */
async function search(tab: Tab, wanted: Wanted, quietTurns: number): Promise<Found> {
  const asked = (await code.call(tab, 'ask', wanted.title)) ?? (await askAgain(tab, wanted.title));
  // A script may lead on by itself.
  await nextDocument(tab, asked.leaves ? 10_000 : 1_000, asked.leaves);
  return await patiently(() => code.call(tab, 'look', wanted, quietTurns));
}

async function askAgain(tab: Tab, words: string): Promise<{ leaves: boolean }> {
  await tab.reload();
  const asked = await code.call(tab, 'ask', words);
  if (asked === null) throw new Error('the search form is gone');
  return asked;
}

async function nextDocument(tab: Tab, limitMs: number, must: boolean): Promise<void> {
  for (const end = performance.now() + limitMs; performance.now() < end;) {
    if (!(await patiently(() => code.call(tab, 'isSame')))) return;
    await wait(50);
  }
  if (must) throw new Error('the search does not answer');
}

/** A document that goes away takes with it what was asked of it. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 20; ; tries--) {
    try {
      return await work();
    } catch (cause) {
      if (tries === 0 || !/context was destroyed|Cannot find context|navigat/i.test(String(cause))) throw cause;
      await wait(100);
    }
  }
}

/** A folder of files may be a copy of a site whose search needs its server: there a person must look. */
function missing({ title, path, status }: Lost, { page, isCopy }: { page: Page; isCopy: boolean }): Sighting {
  return {
    rule,
    outcome: isCopy ? 'cantTell' : 'failed',
    criteria: [],
    impact: 'serious',
    message: text(
      status === null
        ? `站内搜索“${title}”，前面的结果里没有 ${path}`
        : `站内搜索“${title}”，得到的是错误页（${status}）`,
      status === null
        ? `The site's search for "${title}" does not have ${path} among its first results`
        : `The site's search for "${title}" is answered by an error (${status})`,
    ),
    owner: { kind: 'content', file: page.source },
  };
}
