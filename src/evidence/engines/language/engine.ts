import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { languageWords, lexiconHash } from './lexicon.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Holds the declared language of the page and of its parts against the script and the words that are really there. */
const engine: BrowserEngine = {
  sees: 'browser',
  again: true,
  version: '1.0.0',
  options: { lexicon: lexiconHash },
  criteria: criteriaOf(words),
  look: async (tab) => lookOf(await code.call(tab, 'look', languageWords), words),
};

export default engine;
