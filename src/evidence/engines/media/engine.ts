import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { mediaWords, lexiconHash } from './lexicon.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** Sees whether films and recordings have captions, texts and descriptions. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: { lexicon: lexiconHash },
  criteria: criteriaOf(words),
  wants: (content) => /<(?:video|audio)\b|\.(?:mp3|m4a|wav|ogg)/i.test(content),
  look: async (tab) => lookOf(await code.call(tab, 'look', mediaWords), words),
};

export default engine;
