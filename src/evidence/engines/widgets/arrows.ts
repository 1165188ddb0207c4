import type { Tab } from '#contracts/engine.ts';
import type { PageCode } from '#probe/page-code.ts';
import type { Tally } from '#probe/tally.ts';
import type { ByArrows } from './by-arrows.ts';
import type { OneStop } from './by-entry.ts';

type Code = PageCode<typeof import('./in-page.ts')>;

const settleMs = 150;

/**
 * SC 4.1.2: what arrow keys mark or set while the focus stays where it is must be told: the entry by `aria-activedescendant` or
 * its own state, the value by `aria-valuenow` or `aria-valuetext` (ARIA 1.2, managing focus and range widgets). Gives whether
 * the page is another one afterwards.
 */
export async function checkArrows(tab: Tab, code: Code, found: Tally): Promise<boolean> {
  const all = await code.call(tab, 'workedByArrows');
  for (const one of all) {
    if (!(await code.call(tab, 'focusAt', one.number))) continue;
    if (one.is === 'list') await checkList(tab, code, one, found);
    else await checkValue(tab, code, one, found);
    await tab.press('Escape');
  }
  const stops = await code.call(tab, 'oneStops');
  for (const one of stops) await checkOneStop(tab, code, one, found);
  return all.length + stops.length > 0;
}

/**
 * SC 2.1.1: members of a group that the Tab key passes by are reached by the arrow keys, Home or End (ARIA Authoring Practices,
 * roving tabindex): one of these keys moves the focus, or what is chosen.
 */
async function checkOneStop(tab: Tab, code: Code, { number, rest }: OneStop, found: Tally): Promise<void> {
  const members = [number, ...rest.map((one) => one.number)];
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End']) {
    if (!(await code.call(tab, 'focusAt', number))) return;
    const before = await code.call(tab, 'groupNow', members);
    await tab.press(key);
    await code.call(tab, 'pause', settleMs);
    if ((await code.call(tab, 'groupNow', members)) === before) continue;
    found.pass('keys-reach-members', rest.length);
    return;
  }
  for (const { place } of rest) found.see('keys-reach-members', 'failed', place);
}

/** The first press may only open the list. */
async function checkList(tab: Tab, code: Code, { number, place, letters }: ByArrows, found: Tally): Promise<void> {
  await code.call(tab, 'remember');
  if (letters !== '') await tab.type(letters);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
    await code.call(tab, 'pause', settleMs);
    await code.call(tab, 'rememberMarks', number);
    await tab.press(key);
    await code.call(tab, 'pause', settleMs);
    const isTold = await code.call(tab, 'isMarkTold', number);
    if (isTold === null) continue;
    if (isTold) found.pass('marked-is-told');
    else found.see('marked-is-told', 'failed', place);
    return;
  }
  await checkEntries(tab, code, number, found);
}

/** SC 2.1.1: the entries of a list that keys open are reached by keys: one of these moves the focus, a mark, or the value. */
async function checkEntries(tab: Tab, code: Code, number: number, found: Tally): Promise<void> {
  for (const key of ['Enter', 'Space']) {
    if ((await code.call(tab, 'listNow', number)) !== null) break;
    if (!(await code.call(tab, 'focusAt', number))) return;
    await tab.press(key);
    await code.call(tab, 'pause', settleMs);
  }
  const before = await code.call(tab, 'listNow', number);
  if (before === null) return;
  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'End']) {
    await tab.press(key);
    await code.call(tab, 'pause', settleMs);
    if ((await code.call(tab, 'listNow', number))?.state === before.state) continue;
    found.pass('keys-reach-members');
    return;
  }
  found.see('keys-reach-members', 'failed', before.list);
}

async function checkValue(tab: Tab, code: Code, { number, place }: ByArrows, found: Tally): Promise<void> {
  for (const key of ['ArrowRight', 'ArrowUp', 'ArrowDown']) {
    const before = await code.call(tab, 'valueOf', number);
    await tab.press(key);
    await code.call(tab, 'pause', settleMs);
    const after = await code.call(tab, 'valueOf', number);
    if (before.seen === after.seen) continue;
    if (before.told === after.told) found.see('state-is-true', 'failed', place);
    else found.pass('state-is-true');
    return;
  }
}
