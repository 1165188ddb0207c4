import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Two windows that differ in nothing but their orientation: what differs in the page is made for it. */
const side = 460;

/** Turns the window, as one turns a phone or one's wheelchair holds it: SC 1.3.4. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: { code: code.identity, side },
  criteria: criteriaOf(words),
  state: 'turned',
  // It looks at the theme, and at what a page brings of its own style.
  wants: (content) => /<style\b|orientation/i.test(content),
  async look(tab) {
    await tab.resize(side, side + 1);
    await code.call(tab, 'keepUpright');
    await tab.resize(side, side - 1);
    return lookOf(await code.call(tab, 'compareLying'), words);
  },
};

export default engine;
