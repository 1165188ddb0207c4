import type { BrowserEngine, Tab } from '#contracts/engine.ts';
import type { Told } from '#probe/rules.ts';
import { bringListeners } from '#probe/listeners.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { tally } from '#probe/tally.ts';
import { checkIndicators } from './indicators.ts';
import { checkOperation } from './operate.ts';
import { checkTrap } from './traps.ts';
import { walk } from './walk.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Uses the page as somebody without a pointer does, and then tries by pointer what the keyboard could not. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: { code: code.identity },
  criteria: criteriaOf(words),
  state: 'keyboard',
  changes: true,
  wants: (content) => /<(?:details|video|audio|form|iframe)\b|\btabindex=/.test(content),
  look: async (tab) => lookOf(await useKeyboard(tab), words),
};

export default engine;

async function useKeyboard(tab: Tab): Promise<Told> {
  const found = tally();
  await bringListeners(tab);
  await code.call(tab, 'beginWalk');
  const forward = await walk(tab, code, 'Tab', await code.call(tab, 'patienceMs'));
  for (const at of await code.call(tab, 'placesOf', forward.gone)) found.see('focus-stays', 'failed', at);
  if (forward.met.length > 0) await checkTrap(tab, code, forward, found);
  await checkIndicators(tab, code, [...forward.stops.values()], found);
  await checkOperation(tab, code, found);
  return found.told(Object.keys(words));
}
