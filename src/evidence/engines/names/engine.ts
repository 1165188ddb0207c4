import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { emptyNames, lexiconHash } from './lexicon.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Sees alternatives, titles, headings, labels and links that have words and say nothing. */
const engine: BrowserEngine = {
  sees: 'browser',
  again: true,
  version: '1.0.0',
  options: { lexicon: lexiconHash },
  criteria: criteriaOf(words),
  look: async (tab) => lookOf(await code.call(tab, 'look', emptyNames), words),
};

export default engine;
