import type { Tab } from '#contracts/engine.ts';
import type { PageCode } from '#probe/page-code.ts';
import type { Tally } from '#probe/tally.ts';
import type { Shown } from './hovered.ts';
import type { Trigger } from './hover-triggers.ts';

type Code = PageCode<typeof import('./in-page.ts')>;

interface Over {
  trigger: Trigger;
  point: { x: number; y: number };
  shown: Shown;
}

/** What comes late comes within this time. */
const comingMs = 400;
/** What vanishes by itself within this time is gone before a slow reader has read it. */
const stayingMs = 2_500;

/**
 * What the pointer's coming shows (SC 1.4.13, failure F95; SC 2.1.1, failure F54): one can move the pointer onto it, it stays until
 * the pointer leaves, Escape takes it away where it covers something, and the keyboard can have it too.
 */
export async function checkHover(tab: Tab, code: Code, found: Tally): Promise<void> {
  for (const trigger of await code.call(tab, 'hoverTriggers')) {
    await rest(tab, code);
    await code.call(tab, 'remember');
    const over = await cameOver(tab, code, trigger);
    if (over === null) continue;
    await judgePointer(tab, code, over, found);
    await judgeKeyboard(tab, code, over, found);
  }
}

/** The pointer where nothing is, and the focus nowhere. */
async function rest(tab: Tab, code: Code): Promise<void> {
  await tab.hover(1, 1);
  await code.call(tab, 'leaveAll');
}

async function cameOver(tab: Tab, code: Code, trigger: Trigger): Promise<Over | null> {
  const point = await code.call(tab, 'pointOf', trigger.number);
  if (point === null) return null;
  await tab.hover(point.x, point.y);
  await code.call(tab, 'pause', comingMs);
  const shown = await code.call(tab, 'shownBy', trigger.number, point);
  return shown === null ? null : { trigger, point, shown };
}

async function judgePointer(tab: Tab, code: Code, over: Over, found: Tally): Promise<void> {
  const isThere = (): Promise<boolean> => code.call(tab, 'isStillShown', over.shown.number);
  const say = (rule: string, outcome: 'passed' | 'failed' | 'cantTell'): void => {
    if (outcome === 'passed') found.pass(rule);
    else for (const at of over.shown.places) found.see(rule, outcome, at);
  };
  if (over.trigger.isScripted) {
    await code.call(tab, 'pause', stayingMs);
    say('shown-stays', (await isThere()) ? 'passed' : 'failed');
    if (!(await isThere())) return;
  }
  await moveOnto(tab, over);
  await code.call(tab, 'pause', 150);
  const isReached = await isThere();
  say('pointer-reaches-shown', isReached ? 'passed' : 'failed');
  if (!isReached) {
    await tab.hover(1, 1);
    await tab.hover(over.point.x, over.point.y);
    await code.call(tab, 'pause', comingMs);
    if (!(await isThere())) return;
  }
  await tab.press('Escape');
  await code.call(tab, 'pause', 150);
  if (!(await isThere()) || !over.shown.covers) say('shown-can-be-dismissed', 'passed');
  // Whether a menu of links is what the criterion means is much disputed.
  else say('shown-can-be-dismissed', over.shown.hasControls ? 'cantTell' : 'failed');
}

/** As a hand moves it, in small steps. */
async function moveOnto(tab: Tab, { point, shown }: Over): Promise<void> {
  const steps = 4;
  let from = point;
  for (const to of shown.way) {
    for (let step = 1; step <= steps; step++) {
      const part = step / steps;
      await tab.hover(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    }
    from = to;
  }
}

async function judgeKeyboard(tab: Tab, code: Code, { shown }: Over, found: Tally): Promise<void> {
  await rest(tab, code);
  await code.call(tab, 'pause', 150);
  if (!shown.isOnlyHere || (await code.call(tab, 'isStillShown', shown.number))) return;
  if (shown.focusable !== null && (await isShownByKeys(tab, code, shown))) {
    found.pass('keyboard-shows-it-too');
    return;
  }
  for (const at of shown.places) found.see('keyboard-shows-it-too', 'failed', at);
}

async function isShownByKeys(tab: Tab, code: Code, shown: Shown): Promise<boolean> {
  if (!(await code.call(tab, 'focusAt', shown.focusable!))) return false;
  for (const key of [null, 'ArrowDown', 'Enter', 'Space']) {
    if (key !== null) await tab.press(key);
    await code.call(tab, 'pause', comingMs / 2);
    if (await code.call(tab, 'isStillShown', shown.number)) return true;
  }
  return false;
}
