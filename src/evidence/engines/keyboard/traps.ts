import type { Tab } from '#contracts/engine.ts';
import type { PageCode } from '#probe/page-code.ts';
import type { Tally } from '#probe/tally.ts';
import type { Walk } from './walk.ts';

type Code = PageCode<typeof import('./in-page.ts')>;

const mostNamed = 6;

/**
 * SC 2.1.2, failure F10, ACT rules 80af7b, a1b64e and ebe86a: where the keyboard came in, it can leave, forward by Tab or
 * back by Shift+Tab; or by Escape, where the page says so. A dialog that Escape closes may hold the focus until then.
 */
export async function checkTrap(tab: Tab, code: Code, { held, end }: Walk, found: Tally): Promise<void> {
  if (end !== 'held') {
    found.pass('keyboard-can-leave');
    return;
  }
  const way = await wayOut(tab, code, held);
  if (way !== null && (await code.call(tab, 'knowsWayOut', held))) {
    found.pass('keyboard-can-leave');
    return;
  }
  for (const at of await code.call(tab, 'placesOf', held.slice(0, mostNamed))) {
    found.see('keyboard-can-leave', way === null ? 'failed' : 'cantTell', at, { way: way ?? '' });
  }
}

async function wayOut(tab: Tab, code: Code, held: readonly number[]): Promise<'Escape' | 'Shift+Tab' | null> {
  for (const [way, first] of [
    ['Shift+Tab', null],
    ['Escape', 'Escape'],
  ] as const) {
    await code.call(tab, 'focusOn', held.at(-1)!);
    if (first !== null) await tab.press(first);
    for (let step = 0; step <= held.length + 1; step++) {
      const stop = await code.call(tab, 'stop', 60);
      if (stop.hasLeft || stop.number === null || !held.includes(stop.number)) return way;
      await tab.press(way === 'Escape' ? 'Tab' : way);
    }
  }
  return null;
}
