import type { BrowserEngine, Tab } from '#contracts/engine.ts';
import { bringListeners } from '#probe/listeners.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import type { Told } from '#probe/rules.ts';
import { tally } from '#probe/tally.ts';
import { checkArrows } from './arrows.ts';
import { checkHover } from './hover.ts';
import { anew, checkOpeners } from './open.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Opens what opens, by pointer and by keys, and looks at what becomes of the focus and of what is told. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  state: 'widgets',
  changes: true,
  wants: (content) => /<(?:details|dialog|video|audio|form|iframe)\b/.test(content),
  look: async (tab) => lookOf(await useWidgets(tab), words),
};

export default engine;

async function useWidgets(tab: Tab): Promise<Told> {
  const found = tally();
  await bringListeners(tab);
  await code.call(tab, 'watch');
  await checkHover(tab, code, found);
  if (await checkArrows(tab, code, found)) await anew(tab, code);
  await checkOpeners(tab, code, found);
  return found.told(Object.keys(words));
}
