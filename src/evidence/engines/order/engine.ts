import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { hasLayout } from '#probe/wants.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Holds the order in which a page is seen against the order in which it is written and read out. */
const engine: BrowserEngine = {
  sees: 'browser',
  again: true,
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  wants: hasLayout,
  look: async (tab) => lookOf(await code.call(tab, 'look'), words),
};

export default engine;
