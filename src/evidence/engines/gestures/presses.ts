import type { Tab } from '#contracts/engine.ts';
import type { Tally } from '#probe/tally.ts';
import type { Candidate } from './candidates.ts';
import { anew, fingerOf, mouseOf, type Code } from './hand.ts';

/** So many kinds of things are pressed on a page. */
const mostPressed = 8;

/** Where nothing is: a hand that slips goes there before it lets go. */
const away = { x: 1, y: 1 };

/**
 * SC 2.5.2: what a press has begun can be taken back by letting go elsewhere. Each thing is pressed and the hand moved away
 * before it lets go; what the page has done by then, beyond the look of the thing itself, nobody could stop.
 */
export async function checkPresses(tab: Tab, code: Code, found: Tally): Promise<void> {
  const first = await code.call(tab, 'pressed');
  for (const [index, { place }] of first.slice(0, mostPressed).entries()) {
    if (index > 0) await anew(tab);
    const here = (await code.call(tab, 'pressed'))[index];
    // A page that is another one each time is not tried further.
    if (here === undefined || here.place.selector !== place.selector) break;
    const outcome = await pressAndSlip(tab, code, here);
    if (outcome === 'passed') found.pass('press-can-be-taken-back');
    else if (outcome !== null) found.see('press-can-be-taken-back', outcome, place);
  }
  if (first.length > 0) await anew(tab);
}

async function pressAndSlip(
  tab: Tab,
  code: Code,
  { number, byTouch, isOpener, isFollowed }: Candidate,
): Promise<'passed' | 'cantTell' | 'failed' | null> {
  const hand = byTouch ? fingerOf(tab) : mouseOf(tab);
  // What the focus does is no doing of the press.
  await code.call(tab, 'focusAt', number);
  const point = await code.call(tab, 'pointOf', number);
  if (point === null) return null;
  await code.call(tab, 'begin', number);
  await tab.hover(point.x, point.y);
  await code.call(tab, 'reactionsSince');
  await hand.press(point);
  const did = await code.call(tab, 'actedOn', number, await code.call(tab, 'reactionsSince'));
  await hand.move(away);
  await hand.release(away);
  if (did.length === 0) return 'passed';
  // Taken in hand to be moved: only its looks, or those of what it is part of, have changed.
  if (isFollowed && did.every((one) => / (?:class|style) /.test(` ${one} `))) return null;
  // Whoever was sent elsewhere is gone before anything could be taken back.
  if (did.some((one) => /^(?:goes|calls) |submit$/.test(one))) return 'failed';
  await code.call(tab, 'reactionsSince', 100);
  if ((await code.call(tab, 'isAsRemembered')) || (await isOfThePage(tab, code, number, did))) return 'passed';
  return isOpener ? 'cantTell' : 'failed';
}

/** A press on nothing does the same: it is no doing of the control. */
async function isOfThePage(tab: Tab, code: Code, number: number, did: readonly string[]): Promise<boolean> {
  await anew(tab);
  await code.call(tab, 'begin', number);
  const point = (await code.call(tab, 'pointOf', await code.call(tab, 'ground'))) ?? away;
  await tab.hover(point.x, point.y);
  await code.call(tab, 'reactionsSince');
  const hand = mouseOf(tab);
  await hand.press(point);
  const same = await code.call(tab, 'reactionsSince');
  await hand.release(point);
  return did.every((one) => same.includes(one));
}
