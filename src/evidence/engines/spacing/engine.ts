import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { hasLayout } from '#probe/wants.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/**
 * Sets the text spacing that SC 1.4.12 lets a reader set, and sees what is cut off or overlaps that did not before
 * (failure F104).
 */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  state: 'text-spacing',
  wants: hasLayout,
  look: async (tab) => lookOf(await code.call(tab, 'look'), words),
};

export default engine;
