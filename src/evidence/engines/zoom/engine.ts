import type { BrowserEngine } from '#contracts/engine.ts';
import { pageCode } from '#probe/page-code.ts';
import { criteriaOf, lookOf } from '#probe/page-rules.ts';
import { joined } from '#probe/told.ts';
import { hasLayout } from '#probe/wants.ts';
import { words } from './words.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));

/** A window of 1280 × 1024, as the reader who enlarges the page has it. */
const window = { width: 1280, height: 1024 };
const at = (percent: number): [width: number, height: number] => [
  Math.round((window.width * 100) / percent),
  Math.round((window.height * 100) / percent),
];

/**
 * Enlarges the page to 200, 400 and 500 %, as browsers do it, by a smaller window: what is cut off or overlaps (SC 1.4.4),
 * what is gone or covered (SC 1.4.10), and which text does not grow. Sideways scrolling is `reflow`'s.
 */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: { window },
  criteria: criteriaOf(words),
  state: 'zoom',
  wants: hasLayout,
  async look(tab) {
    await code.call(tab, 'start');
    await tab.resize(...at(200));
    const enlarged = await code.call(tab, 'enlarged');
    await tab.resize(...at(400));
    const narrow = await code.call(tab, 'narrow');
    await tab.resize(...at(500));
    const largest = await code.call(tab, 'largest', { from: window.width, to: at(500)[0] });
    return lookOf(joined([enlarged, narrow, largest]), words);
  },
};

export default engine;
