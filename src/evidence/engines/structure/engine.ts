import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Sees what looks like structure and is none, and the reverse. */
const engine: BrowserEngine = {
  sees: 'browser',
  again: true,
  version: '2.0.0',
  options: {},
  criteria: criteriaOf(words),
  look: async (tab) => lookOf(await code.call(tab, 'look'), words),
};

export default engine;
