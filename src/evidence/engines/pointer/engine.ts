import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Looks at controls as people do who point or speak. */
const engine: BrowserEngine = {
  sees: 'browser',
  again: true,
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  wants: (content) => /<(?:button|input|select|textarea)\b|\baria-label/i.test(content),
  look: async (tab) => lookOf(await code.call(tab, 'look'), words),
};

export default engine;
