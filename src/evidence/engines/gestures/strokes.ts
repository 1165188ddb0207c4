import type { Tab } from '#contracts/engine.ts';
import type { Tally } from '#probe/tally.ts';
import type { Candidate } from './candidates.ts';
import { anew, fingerOf, mouseOf, spread, type Code, type Hand, type Point } from './hand.ts';

/** So many things are stroked on a page. */
const mostStroked = 4;

/**
 * SC 2.5.1: what a swipe or two fingers do, a single press does as well. Each thing that follows fingers is tapped, swiped and
 * spread; where that does what a tap does not, every control of the page is pressed to see whether it does the same.
 */
export async function checkStrokes(tab: Tab, code: Code, found: Tally): Promise<void> {
  const first = await code.call(tab, 'stroked');
  for (const [index, { place }] of first.slice(0, mostStroked).entries()) {
    if (index > 0) await anew(tab);
    const here = (await code.call(tab, 'stroked'))[index];
    if (here === undefined || here.place.selector !== place.selector) break;
    const did = await stroke(tab, code, here);
    if (did.length === 0) continue;
    await anew(tab);
    await code.call(tab, 'watch');
    if (await code.call(tab, 'doesTheSame', did)) found.pass('gesture-has-another-way');
    else found.see('gesture-has-another-way', 'failed', place);
  }
}

/** What following a finger or two, or else the mouse, did that was not undone, and that a tap does not do. */
async function stroke(tab: Tab, code: Code, { number, hearsTouch, mayPinch }: Candidate): Promise<string[]> {
  const point = await code.call(tab, 'pointOf', number);
  if (point === null) return [];
  await code.call(tab, 'begin', number);
  const hand = hearsTouch ? fingerOf(tab) : mouseOf(tab);
  await hand.press(point);
  await hand.release(point);
  if ((await code.call(tab, 'reactionsSince')).length > 0) return [];
  // First, since a browser that thinks it drags something hears no fingers any more.
  if (hearsTouch || mayPinch) await spread(tab, point);
  const spreads = await leftBehind(tab, code);
  if (spreads.length > 0) return spreads;
  for (const by of [-1, 1]) {
    await swipe(hand, point, by);
    // What already went along with the mouse was dragged.
    if (!hearsTouch && (await code.call(tab, 'reactionsSince')).length > 0) return [];
    await hand.release({ x: point.x + by * 130, y: point.y });
    const did = await leftBehind(tab, code);
    if (did.length > 0) return did;
  }
  return [];
}

/** What the page did and has not undone. */
async function leftBehind(tab: Tab, code: Code): Promise<string[]> {
  const did = await code.call(tab, 'reactionsSince', 100);
  return (await code.call(tab, 'isAsRemembered')) ? [] : did;
}

async function swipe(hand: Hand, { x, y }: Point, way: number): Promise<void> {
  await hand.press({ x, y });
  for (const by of [20, 60, 100, 130]) await hand.move({ x: x + way * by, y });
}
