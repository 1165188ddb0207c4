import type { Tab } from '#contracts/engine.ts';
import type { PageCode } from '#probe/page-code.ts';
import type { Tally } from '#probe/tally.ts';
import type { Walk } from './walk.ts';

type Code = PageCode<typeof import('./in-page.ts')>;

const mostNamed = 6;

/**
 * SC 2.1.2, failure F10, ACT rules 80af7b, a1b64e and ebe86a: where the keyboard came in, it can leave, forward by Tab or
 * back by Shift+Tab; or by Escape or another key, where the page says so. A dialog that Escape closes may hold the focus
 * until then.
 */
export async function checkTrap(tab: Tab, code: Code, { held, end }: Walk, found: Tally): Promise<void> {
  if (end !== 'held') {
    found.pass('keyboard-can-leave');
    return;
  }
  const way = await wayOut(tab, code, held);
  const isTold = way === null ? leavesAsTold(tab, code, held) : code.call(tab, 'knowsWayOut', held);
  if (await isTold) {
    found.pass('keyboard-can-leave');
    return;
  }
  for (const at of await code.call(tab, 'placesOf', held.slice(0, mostNamed))) {
    found.see('keyboard-can-leave', way === null ? 'failed' : 'cantTell', at, { way: way ?? '' });
  }
}

async function wayOut(tab: Tab, code: Code, held: readonly number[]): Promise<'Escape' | 'Shift+Tab' | null> {
  const from = held.at(-1)!;
  if (await leadsOut(tab, code, { held, from, first: null, then: 'Shift+Tab' })) return 'Shift+Tab';
  return (await leadsOut(tab, code, { held, from, first: 'Escape', then: 'Tab' })) ? 'Escape' : null;
}

/** Whether a key of which the page tells leads out: told at once, or by what stands where the keyboard is held. */
async function leavesAsTold(tab: Tab, code: Code, held: readonly number[]): Promise<boolean> {
  const some = held.slice(0, mostNamed);
  for (const help of [null, ...(await code.call(tab, 'helpAmong', some))]) {
    if (help !== null) {
      await code.call(tab, 'focusOn', help);
      await tab.press('Enter');
    }
    for (const first of await code.call(tab, 'keysThatLeave')) {
      for (const from of some) if (await leadsOut(tab, code, { held, from, first, then: 'Tab' })) return true;
    }
  }
  return false;
}

interface Try {
  held: readonly number[];
  /** What has the focus at first. */
  from: number;
  /** The key that is to open the way; null where none is needed. */
  first: string | null;
  /** The key by which one goes on. */
  then: string;
}

async function leadsOut(tab: Tab, code: Code, { held, from, first, then }: Try): Promise<boolean> {
  await code.call(tab, 'focusOn', from);
  if (first !== null) await tab.press(first);
  for (let step = 0; step <= held.length + 1; step++) {
    const stop = await code.call(tab, 'stop', 60);
    if (stop.hasLeft || stop.number === null || !held.includes(stop.number)) return true;
    await tab.press(then);
  }
  return false;
}
