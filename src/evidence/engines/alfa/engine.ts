import type { BrowserEngine, Sighting } from '#contracts/engine.ts';
import { pageScript } from '#lib/page-script.ts';
import { pageCode } from '#probe/page-code.ts';
import type { Judged } from './judge-page.ts';
import { wordsOf } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));
const version = '0.114.0';

/**
 * Siteimprove's Alfa, which follows the ACT rules closely and judges outside the page, at up to two seconds a large page:
 * asked with `--deep`. Its packages are loaded when it is first asked, since they are many.
 */
const engine: BrowserEngine = {
  sees: 'browser',
  version,
  options: {},
  deep: true,
  async look(tab) {
    const { judgePage } = await import('./judge-page.ts');
    const judged = await judgePage(await code.call(tab, 'readDocument'));
    const places = await tab.evaluate<Place[]>(placesScript(judged.placed.map(({ path }) => path)));
    return {
      passed: judged.passed,
      inapplicable: judged.inapplicable,
      sightings: judged.placed.map((one, index) => toSighting(one, places[index]!)),
    };
  },
};

export default engine;

type Place = NonNullable<Sighting['at']>;

const toSighting = ({ rule, outcome, criteria }: Judged['placed'][number], at: Place): Sighting => ({
  rule,
  outcome,
  criteria,
  message: wordsOf(rule, criteria, outcome),
  at,
});

/** Alfa names a place by an XPath; a text is at its element. */
const placesScript = (paths: readonly string[]): string => `${pageScript}
return ${JSON.stringify(paths)}.map((path) => {
  let found = null;
  try { found = document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue; } catch {}
  return placeOf((found instanceof Element ? found : found?.parentElement) ?? document.documentElement);
});`;
