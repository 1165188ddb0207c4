import type { Tab } from '#contracts/engine.ts';
import type { PageCode } from '#probe/page-code.ts';
import { changeBetween } from '#probe/pixels.ts';
import type { Tally } from '#probe/tally.ts';
import type { Stop } from './stops.ts';

type Code = PageCode<typeof import('./in-page.ts')>;

/** Of elements that are alike one is looked at; if its focus cannot be seen, so many of the others are too. */
const mostAlike = 4;
/** Pictures are dear: a page on which no focus shows anywhere is told by so many elements. */
const mostLooks = 30;
/** A ring, a line or a mark takes more pixels than this. */
const fewest = 6;
/** Something that takes the focus back does it within this time. */
const waitMs = 20;

/**
 * SC 2.4.7, failures F55 and F78, ACT rule oj04fd: whatever gets the focus by keyboard looks different while it has it.
 * Told by pixels, unless it has an outline that nobody overlooks: the element's surroundings with the focus and without, and the whole screen where these do not change.
 * SC 1.4.11: what then shows stands out by three to one from what was there, or from the ground around it.
 * What takes letters shows a caret. Parts that the browser makes itself have rings of its own.
 */
export async function checkIndicators(tab: Tab, code: Code, stops: readonly Stop[], found: Tally): Promise<void> {
  found.pass('focus-shows', stops.filter(({ hasRing }) => hasRing).length);
  const kinds = Map.groupBy(
    stops.filter(({ number, hasParts, hasRing }) => number !== null && !hasParts && !hasRing),
    ({ likeness }) => likeness,
  );
  let looks = 0;
  const look = (stop: Stop): Promise<SeenAs> | SeenAs => (looks++ < mostLooks ? seenAt(tab, code, stop) : 'unknown');
  for (const alike of kinds.values()) {
    const first = await look(alike[0]!);
    if (first === 'unknown') continue;
    if (first === 'seen') {
      found.pass('focus-shows', alike.length);
      continue;
    }
    for (const [index, stop] of alike.slice(0, mostAlike).entries()) {
      const seen = index === 0 ? first : await look(stop);
      if (seen === 'unknown') continue;
      if (seen !== 'unseen') found.pass('focus-shows');
      if (seen === 'seen') continue;
      const [at] = await code.call(tab, 'placesOf', [stop.number!]);
      if (at !== undefined) found.see(seen === 'unseen' ? 'focus-shows' : 'focus-stands-out', 'failed', at);
    }
  }
}

type SeenAs = 'seen' | 'pale' | 'unseen' | 'unknown';

async function seenAt(tab: Tab, code: Code, { number, hasCaret, isInactive }: Stop): Promise<SeenAs> {
  const near = await changeAt(tab, code, number!, 'near');
  if (near === null) return 'unknown';
  if (near.strong >= fewest || hasCaret) return 'seen';
  const far = await changeAt(tab, code, number!, 'screen');
  if (far === null) return 'unknown';
  if (far.strong >= fewest) return 'seen';
  if (Math.max(near.any, far.any) < fewest) return 'unseen';
  return isInactive ? 'seen' : 'pale';
}

async function changeAt(
  tab: Tab,
  code: Code,
  number: number,
  where: 'near' | 'screen',
): Promise<ReturnType<typeof changeBetween> | null> {
  const box = await code.call(tab, 'focusOn', number);
  if (box === null) return null;
  const clip = where === 'near' ? box : undefined;
  const withFocus = await tab.picture(clip);
  if (!(await code.call(tab, 'letGo', number, waitMs))) return null;
  return changeBetween(await tab.picture(clip), withFocus);
}
