import type { BrowserEngine, Tab } from '#contracts/engine.ts';
import { bringListeners } from '#probe/listeners.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import type { Told } from '#probe/rules.ts';
import { tally } from '#probe/tally.ts';
import { checkDrags } from './drags.ts';
import { checkPresses } from './presses.ts';
import { checkStrokes } from './strokes.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Uses the page with one finger that may slip, does not drag and draws no paths, and sees what it cannot do then. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  state: 'gestures',
  changes: true,
  wants: (content) => /\bdraggable=|<canvas\b|\son(?:mouse|pointer|touch|drag|drop)/i.test(content),
  look: async (tab) => lookOf(await useFinger(tab), words),
};

export default engine;

async function useFinger(tab: Tab): Promise<Told> {
  const found = tally();
  await bringListeners(tab);
  if (await code.call(tab, 'hearsHands')) {
    // A link that is moved while it is held would be dragged by the browser, which then hears nothing else.
    await tab.ask('Input.setInterceptDrags', { enabled: true });
    try {
      await checkPresses(tab, code, found);
      await checkDrags(tab, code, found);
      await checkStrokes(tab, code, found);
    } finally {
      await tab.ask('Input.setInterceptDrags', { enabled: false });
    }
  }
  return found.told(Object.keys(words));
}
