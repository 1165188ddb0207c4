import type { Tab } from '#contracts/engine.ts';
import type { Tally } from '#probe/tally.ts';
import type { Candidate, Mover } from './candidates.ts';
import { anew, mouseOf, type Code, type Point } from './hand.ts';

/** So many things are moved on a page. */
const mostMoved = 4;

const rule = 'drag-has-another-way';

/**
 * SC 2.5.7: what is done by dragging can be done by pressing alone. Only where no control of the page says that it does,
 * and nothing that is dragged hears a click, is it a failure.
 */
export async function checkDrags(tab: Tab, code: Code, found: Tally): Promise<void> {
  const tell = (outcome: 'passed' | 'cantTell' | 'failed', { place }: Candidate): void => {
    if (outcome === 'passed') found.pass(rule);
    else found.see(rule, outcome, place);
  };
  const [items, zones] = [await code.call(tab, 'draggables'), await code.call(tab, 'dropZones')];
  for (const item of items) {
    tell(await code.call(tab, 'wayInstead', item.number), item);
  }
  // Where nothing on the page can be dragged, files are.
  for (const zone of items.length === 0 ? zones : []) tell(await code.call(tab, 'wayToDrop', zone.number), zone);
  await checkMovers(tab, code, tell);
}

async function checkMovers(
  tab: Tab,
  code: Code,
  tell: (outcome: 'passed' | 'cantTell' | 'failed', of: Candidate) => void,
): Promise<void> {
  const first = await code.call(tab, 'movers');
  for (const [index, { place }] of first.slice(0, mostMoved).entries()) {
    const here = (await code.call(tab, 'movers'))[index];
    if (here === undefined || here.place.selector !== place.selector) break;
    const outcome = await moveByHand(tab, code, here);
    if (outcome !== null) tell(outcome, here);
    await anew(tab);
  }
}

/** Null where nothing is moved by hand. */
async function moveByHand(tab: Tab, code: Code, here: Mover): Promise<'passed' | 'cantTell' | 'failed' | null> {
  const point = await code.call(tab, 'pointOf', here.number);
  if (point === null) return null;
  await code.call(tab, 'begin', here.number);
  await tab.click(point.x, point.y);
  await code.call(tab, 'reactionsSince');
  if (!(await code.call(tab, 'isAsRemembered'))) {
    if (!here.isHandle) return null;
    // It only said where the thing stands.
    await code.call(tab, 'begin', here.number);
  }
  const hand = mouseOf(tab);
  await hand.press(point);
  for (const by of [20, 50, 80]) await hand.move({ x: point.x + by, y: point.y + by });
  await hand.release({ x: point.x + 80, y: point.y + 80 });
  await code.call(tab, 'reactionsSince');
  if (await code.call(tab, 'isAsRemembered')) return null;
  if (here.isSlider && (await trackActs(tab, code, here.number, point))) return 'passed';
  const way = await code.call(tab, 'wayInstead', here.number);
  return way === 'failed' && !here.isSlider && !here.isOneOfMany ? 'cantTell' : way;
}

/** Whether a press on the track of a slider, where its thumb is not, sets it. */
async function trackActs(tab: Tab, code: Code, number: number, { x, y }: Point): Promise<boolean> {
  for (const by of [-60, 60, 120]) {
    await code.call(tab, 'begin', number);
    await tab.click(x + by, y);
    await code.call(tab, 'reactionsSince');
    if (!(await code.call(tab, 'isAsRemembered'))) return true;
  }
  return false;
}
