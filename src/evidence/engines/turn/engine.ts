import type { BrowserEngine, Look } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/**
 * Windows upright and lying. The first two differ in nothing but their orientation: what differs in the page is made for it. The
 * others are as wide as a phone that lies; only the lying one is as low.
 */
const windows = [
  { width: 460, upright: 461, lying: 459 },
  { width: 844, upright: 845, lying: 390 },
];

/** Turns the window, as one turns a phone or one's wheelchair holds it: SC 1.3.4. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: { windows },
  criteria: criteriaOf(words),
  state: 'turned',
  // It looks at the theme, and at what a page brings of its own style.
  wants: (content) => /<style\b|orientation/i.test(content),
  async look(tab) {
    let found: Look = { passed: {}, inapplicable: [], sightings: [] };
    for (const { width, upright, lying } of windows) {
      await tab.resize(width, upright);
      await code.call(tab, 'keepUpright');
      await tab.resize(width, lying);
      found = lookOf(await code.call(tab, 'compareLying'), words);
      if (found.sightings.length > 0) break;
    }
    return found;
  },
};

export default engine;
