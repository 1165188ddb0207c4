import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { holdScript, watchScript } from '#probe/watch.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Sees what moves, flashes, sounds or ends by itself, and whether it can be stopped. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  inject: watchScript,
  changes: true,
  wants: (content) =>
    /<(?:script|marquee|blink|audio|video|animate|canvas)\b|\.(?:gif|webp)\b|animation/i.test(content),
  async look(tab) {
    if (!(await code.call(tab, 'mayMove'))) return { passed: {}, inapplicable: Object.keys(words), sightings: [] };
    await tab.evaluate(holdScript);
    await tab.reload({ motion: true });
    await code.call(tab, 'rememberAnimated');
    await tab.emulate({ motion: 'no-preference' });
    return lookOf(await code.call(tab, 'look'), words);
  },
};

export default engine;
