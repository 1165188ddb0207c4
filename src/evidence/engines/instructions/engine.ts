import type { HtmlEngine, Look } from '#contracts/engine.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { documentOf } from '#probe/static-page.ts';
import { judge, mayAsk, type Asked } from './judge.ts';
import { words } from './words.ts';

const rules = Object.keys(words);

/** Reads instructions as somebody does who cannot see shapes, colours and places, or cannot hear. */
const engine: HtmlEngine = {
  sees: 'html',
  version: '1.0.0',
  options: {},
  criteria: criteriaOf(words),
  look: ({ html }) => toLook(mayAsk(html) ? [...judge(documentOf(html))] : []),
};

export default engine;

function toLook(asked: readonly Asked[]): Look {
  const passed = rules.flatMap((rule) => {
    const count = asked.filter((one) => one.rule === rule && one.outcome === 'passed').length;
    return count > 0 ? [[rule, count] as const] : [];
  });
  return lookOf(
    {
      passed: Object.fromEntries(passed),
      inapplicable: rules.filter((rule) => !asked.some((one) => one.rule === rule)),
      seen: asked.flatMap(({ rule, outcome, at, words: said }) =>
        outcome === 'passed' ? [] : [{ rule, outcome, at, says: { words: said } }],
      ),
    },
    words,
  );
}
