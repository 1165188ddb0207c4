import type { BrowserEngine, Tab } from '#contracts/engine.ts';
import type { Told } from '#probe/rules.ts';
import { bringListeners } from '#probe/listeners.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { tally, type Tally } from '#probe/tally.ts';
import { checkIndicators } from './indicators.ts';
import { checkOperation } from './operate.ts';
import { checkTrap } from './traps.ts';
import { walk } from './walk.ts';
import { checkShortcuts, checkSkipLinks } from './ways.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Uses the page as somebody without a pointer does, and then tries by pointer what the keyboard could not. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  state: 'keyboard',
  changes: true,
  wants: (content) => /<(?:details|video|audio|form|iframe)\b|\btabindex="0"/.test(content),
  look: async (tab) => lookOf(await useKeyboard(tab), words),
};

export default engine;

async function useKeyboard(tab: Tab): Promise<Told> {
  const found = tally();
  await bringListeners(tab);
  await checkWalk(tab, found);
  await checkSkipLinks(tab, code, found);
  await checkShortcuts(tab, code, found);
  await checkOperation(tab, code, found);
  return found.told(Object.keys(words));
}

async function checkWalk(tab: Tab, found: Tally): Promise<void> {
  const say = async (rule: string, numbers: readonly number[]): Promise<void> => {
    for (const at of await code.call(tab, 'placesOf', numbers)) found.see(rule, 'failed', at);
  };
  await code.call(tab, 'beginWalk');
  const forward = await walk(tab, code, 'Tab');
  if (forward.met.length === 0) return;
  // Upward other things are covered than downward.
  const goesBack = forward.end === 'left' && (await code.call(tab, 'hasLayers'));
  const back = goesBack ? await walk(tab, code, 'Shift+Tab') : null;
  const covered = [...new Set([...forward.covered, ...(back?.covered ?? [])])];
  await say('focus-is-not-covered', covered);
  if (goesBack) found.pass('focus-is-not-covered', forward.met.length - covered.length);
  await say('focus-stays', forward.gone);
  await checkTrap(tab, code, back?.end === 'held' ? back : forward, found);
  const { wrong, doubtful, right } = await code.call(tab, 'orderOf', forward.met);
  for (const at of wrong) found.see('order-is-read', 'failed', at);
  for (const at of doubtful) found.see('order-is-read', 'cantTell', at);
  found.pass('order-is-read', right);
  for (const at of await code.call(tab, 'sharedAccessKeys')) found.see('access-keys-differ', 'failed', at);
  await checkIndicators(tab, code, [...forward.stops.values()], found);
}
