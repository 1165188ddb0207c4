import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Sees what forms ask for and how: purposes, labels, groups, what is asked twice, and the ways to sign in. */
const engine: BrowserEngine = {
  sees: 'browser',
  again: true,
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  wants: (content) => /<(?:input|select|textarea)\b/i.test(content),
  look: async (tab) => lookOf(await code.call(tab, 'look'), words),
};

export default engine;
