import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import axe from 'axe-core';
import type { BrowserEngine, Sighting } from '#contracts/engine.ts';
import type { Page } from '#model/page.ts';
import { pageScript } from '#lib/page-script.ts';
import { logos } from '#probe/logotype.ts';
import { chineseHelp } from './chinese-help.ts';
import { reduceResults, type Reduced } from './reduce-results.ts';

const require = createRequire(import.meta.url);

/** WCAG 2.0 to 2.2, A and AA, and what Deque calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const options = {
  runOnly: { type: 'tag', values: tags },
  // Off by default in axe 4, though it is WCAG 2.2 AA.
  rules: { 'target-size': { enabled: true } },
};

/**
 * A drawing is an image and judged by its name like every other one: of the words in it axe can never tell the contrast.
 * That of our charts is computed from the tokens, in tests/house/theme-colours.test.ts.
 */
const exclude = [['svg[role="img"] *']];

const run = `${pageScript}
${String(reduceResults)}
axe.addReporter('reduced', (results, _options, done) => done(reduceResults(results, placeOf, ${JSON.stringify(logos)})));
return axe.run({ include: [document], exclude: ${JSON.stringify(exclude)} }, ${JSON.stringify({ ...options, reporter: 'reduced' })});`;

/** Reports per rule what passed, failed or could not be decided, by axe-core. */
const engine: BrowserEngine = {
  sees: 'browser',
  again: true,
  version: axe.version,
  options: { ...options, exclude },
  // Without the HTML of every passed element: the page is reduced to counts before it leaves the tab.
  inject: `${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};axe.configure({noHtml:true});`,
  async look(tab, page) {
    const { passed, inapplicable, seen } = await tab.evaluate<Reduced>(run);
    return { passed, inapplicable, sightings: seen.map((one) => toSighting(one, page)) };
  },
};

export default engine;

function toSighting(one: Reduced['seen'][number], page: Page): Sighting {
  return {
    rule: one.rule,
    outcome: one.outcome,
    criteria: criteriaOf(one.tags),
    ...(one.impact === null ? {} : { impact: one.impact }),
    message: { 'zh-CN': chineseHelp(one.rule) ?? one.help, en: one.help },
    at: one.at,
    // A title is what an editor wrote, wherever the element stands.
    ...(one.rule === 'document-title' ? { owner: { kind: 'content' as const, file: page.source } } : {}),
  };
}

/** `wcag111` is 1.1.1, `wcag1410` is 1.4.10; `wcag2aa` is no criterion. */
const criteriaOf = (ofRule: readonly string[]): string[] =>
  ofRule.flatMap((tag) => {
    const match = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag);
    return match === null || tag === 'wcag411' ? [] : [`${match[1]}.${match[2]}.${match[3]}`];
  });
