import type { HtmlEngine } from '#contracts/engine.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import type { Told } from '#probe/rules.ts';
import { documentOf } from '#probe/static-page.ts';
import { tally } from '#probe/tally.ts';
import { judge, mayAsk } from './judge.ts';
import { words } from './words.ts';

const rules = Object.keys(words);

/** Reads instructions as somebody does who cannot see shapes, colours and places, or cannot hear. */
const engine: HtmlEngine = {
  sees: 'html',
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  look: ({ html }) => lookOf(told(html), words),
};

export default engine;

function told(html: string): Told {
  const found = tally();
  for (const { rule, outcome, at, words: said } of mayAsk(html) ? judge(documentOf(html)) : []) {
    if (outcome === 'passed') found.pass(rule);
    else found.see(rule, outcome, at, { words: said });
  }
  return found.told(rules);
}
