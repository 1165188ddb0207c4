import type { Tab } from '#contracts/engine.ts';
import type { Tally } from '#probe/tally.ts';
import type { Candidate } from './candidates.ts';
import { anew, fingerOf, spread, type Code, type Point } from './hand.ts';

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

/** What following a finger or two did that was not undone, and that a tap does not do. */
async function stroke(tab: Tab, code: Code, { number }: Candidate): Promise<string[]> {
  const point = await code.call(tab, 'pointOf', number);
  if (point === null) return [];
  await code.call(tab, 'begin', number);
  const finger = fingerOf(tab);
  await finger.press(point);
  await finger.release(point);
  if ((await code.call(tab, 'reactionsSince')).length > 0) return [];
  for (const by of [-1, 1]) {
    await swipe(tab, point, by);
    const did = await code.call(tab, 'reactionsSince', 100);
    if (did.length > 0 && !(await code.call(tab, 'isAsRemembered'))) return did;
  }
  await spread(tab, point);
  const did = await code.call(tab, 'reactionsSince', 100);
  return did.length > 0 && !(await code.call(tab, 'isAsRemembered')) ? did : [];
}

async function swipe(tab: Tab, { x, y }: Point, way: number): Promise<void> {
  const finger = fingerOf(tab);
  await finger.press({ x, y });
  for (const by of [20, 60, 100, 130]) await finger.move({ x: x + way * by, y });
  await finger.release({ x, y });
}
