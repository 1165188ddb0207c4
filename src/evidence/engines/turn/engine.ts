import type { BrowserEngine, Look, Tab } from '#contracts/engine.ts';
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
      await turn(tab, width, upright);
      await code.call(tab, 'keepUpright');
      await turn(tab, width, lying);
      found = lookOf(await code.call(tab, 'compareLying'), words);
      // The stage puts back what it has set by itself.
      await tab.resize(width, lying);
      if (found.sightings.length > 0) break;
    }
    return found;
  },
};

/** The screen goes along with the window: a page may ask for either. */
async function turn(tab: Tab, width: number, height: number): Promise<void> {
  const screen = { screenWidth: width, screenHeight: height };
  await tab.ask('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
    ...screen,
  });
}

export default engine;
