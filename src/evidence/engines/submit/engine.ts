import type { BrowserEngine, Tab } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { holdScript, watchScript } from '#probe/watch.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Sends forms empty and badly filled in, presses buttons, and sees what is said of it, and whether a screen reader hears it. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  inject: watchScript,
  changes: true,
  wants: (content) => /<(?:form|input|button|textarea)\b|href="#[/!]/i.test(content),
  async look(tab) {
    if (!(await code.call(tab, 'hasAnything'))) {
      return { passed: {}, inapplicable: Object.keys(words), sightings: [] };
    }
    await holdAnew(tab);
    const told = await code.call(tab, 'look');
    if (!(await code.call(tab, 'goesOnEmpty'))) return lookOf(told, words);
    await holdAnew(tab);
    const filled = await code.call(tab, 'lookFilled');
    return lookOf(
      { ...told, passed: { ...told.passed, ...filled.passed }, seen: [...told.seen, ...filled.seen] },
      words,
    );
  },
};

/** Loads the page by a clock that stands still: it goes nowhere, whatever is pressed. */
async function holdAnew(tab: Tab): Promise<void> {
  await tab.evaluate(holdScript);
  await tab.reload();
}

export default engine;
