import type { Tab } from '#contracts/engine.ts';
import { bringListeners } from '#probe/listeners.ts';
import type { PageCode } from '#probe/page-code.ts';
import type { Tally } from '#probe/tally.ts';
import type { Pointed } from './pointer-only.ts';

type Code = PageCode<typeof import('./in-page.ts')>;

/** So many kinds of pointer-operated elements are tried on a page; the page is loaded anew for each that did something. */
const mostKinds = 14;

/**
 * SC 2.1.1, failures F42, F54 and F59: whatever a pointer operates, keys operate too. Each kind of element is tried as a
 * person would: reached by Tab, then Enter, then Space, and arrows where its role says so; where none does anything, or Tab does not come to
 * it, a click.
 * Only what a click does and no key can do, here or at another control of the page, is a failure.
 */
export async function checkOperation(tab: Tab, code: Code, found: Tally): Promise<void> {
  const kinds = await code.call(tab, 'pointed');
  let isUsed = false;
  for (const [index, kind] of kinds.slice(0, mostKinds).entries()) {
    const here: Pointed | undefined = isUsed ? (await anew(tab, code))[index] : kind;
    // A page that is another one each time is not tried further.
    if (here === undefined || here.places[0]?.selector !== kind.places[0]?.selector) break;
    const first = await tryOne(tab, code, here);
    const tried: Tried = first.outcome === 'nothing' ? await trySpare(tab, code, index, { here, first }) : first;
    isUsed = tried.isUsed;
    tell(kind, tried.outcome, found);
  }
}

/** Another of its like, where the first had nothing to do. */
async function trySpare(
  tab: Tab,
  code: Code,
  index: number,
  { here, first }: { here: Pointed; first: Tried },
): Promise<Tried> {
  if (here.by !== 'listener' || here.spare === null) return first;
  const again = first.isUsed ? (await anew(tab, code))[index] : here;
  return again === undefined || again.spare === null ? first : tryOne(tab, code, { ...again, number: again.spare });
}

async function tryOne(tab: Tab, code: Code, one: Pointed): Promise<Tried> {
  await code.call(tab, 'watch');
  return one.isReached ? tryKeys(tab, code, one) : tryPointer(tab, code, one);
}

function tell({ isReached, hasNoRole, count, places }: Pointed, outcome: Tried['outcome'], found: Tally): void {
  const rule = isReached ? 'keys-operate' : 'keyboard-reaches';
  if (outcome === 'passed') found.pass(rule, count);
  // What keys work, or a click that nothing else on the page stands for, is a control.
  if (hasNoRole && (outcome === 'failed' || (isReached && outcome === 'passed'))) {
    for (const at of places) found.see('control-has-role', 'failed', at);
  }
  if (outcome !== 'failed' && outcome !== 'cantTell') return;
  for (const at of places) found.see(rule, outcome, at);
}

interface Tried {
  outcome: 'passed' | 'failed' | 'cantTell' | 'nothing';
  /** The page is no longer as it was. */
  isUsed: boolean;
}

/** The page as it was at first, ready to be asked again. */
async function anew(tab: Tab, code: Code): Promise<Pointed[]> {
  await tab.reload();
  await bringListeners(tab);
  return code.call(tab, 'pointed');
}

async function tryKeys(tab: Tab, code: Code, { number, byArrows, by }: Pointed): Promise<Tried> {
  if ((await code.call(tab, 'focusOn', number)) === null) return { outcome: 'nothing', isUsed: true };
  await code.call(tab, 'reactionsSince', 0);
  for (const key of ['Enter', 'Space', ...(byArrows ? ['ArrowRight', 'ArrowDown', 'ArrowUp'] : [])]) {
    await tab.press(key);
    if ((await code.call(tab, 'reactionsSince')).length > 0) return { outcome: 'passed', isUsed: true };
  }
  // A click in its middle may be one on something that it holds.
  const isPressed = by !== 'keys' && (await pressAt(tab, code, number)).length > 0;
  return { outcome: isPressed ? 'failed' : 'nothing', isUsed: true };
}

async function tryPointer(tab: Tab, code: Code, { number, by }: Pointed): Promise<Tried> {
  const ground = await code.call(tab, 'pressGround');
  const did = (await pressAt(tab, code, number)).filter((one) => !ground.includes(one));
  if (did.length === 0) {
    const silent = { role: 'failed', listener: 'cantTell', keys: 'nothing', cursor: 'nothing' } as const;
    return { outcome: silent[by], isUsed: ground.length > 0 };
  }
  await anew(tab, code);
  await code.call(tab, 'watch');
  return { outcome: (await code.call(tab, 'isDoneElsewhere', did)) ? 'passed' : 'failed', isUsed: true };
}

/**
 * What a click of the main button does there, without what the pointer's coming did; nothing where the page is afterwards as
 * it was, as when a handle is taken and let go.
 */
async function pressAt(tab: Tab, code: Code, number: number): Promise<string[]> {
  const point = await code.call(tab, 'pointOf', number);
  if (point === null) return [];
  await tab.hover(point.x, point.y);
  await code.call(tab, 'reactionsSince');
  await code.call(tab, 'rememberPage');
  await tab.click(point.x, point.y);
  const did = await code.call(tab, 'reactionsSince');
  const isChangeAlone = did.every(
    (one) => !/^(?:goes|calls) | (?:submit|toggle|play|pause|change|fullscreenchange)$/.test(one),
  );
  return isChangeAlone && (await code.call(tab, 'isAsRemembered')) ? [] : did;
}
