import type { BrowserEngine } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import { pageScript } from '#lib/page-script.ts';
import { findOverflow, type Overflow } from './find-overflow.ts';

/** WCAG 1.4.10 asks for 320 CSS pixels: 1280 at 400 %. */
const options = { width: 320, height: 900 };

const run = `${pageScript}
${String(findOverflow)}
return findOverflow(placeOf);`;

/** Reports what makes a page scroll sideways at 320 CSS pixels. What scrolls in a region of its own is allowed to. */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options,
  criteria: ['1.4.10'],
  state: 'reflow-320',
  async look(tab) {
    await tab.resize(options.width, options.height);
    const places = await tab.evaluate<Overflow[]>(run);
    return {
      passed: places.length === 0 ? { 'page-reflows': 1 } : {},
      inapplicable: [],
      sightings: places.map(({ at, width, isTable }) => ({
        rule: 'page-reflows',
        outcome: isTable ? ('cantTell' as const) : ('failed' as const),
        criteria: ['1.4.10'],
        impact: 'serious' as const,
        message: isTable ? messageOfTable(width) : messageOf(width),
        at,
      })),
    };
  },
};

export default engine;

const messageOf = (width: number): Text =>
  text(
    `页面宽 320 像素时（相当于放大到 400%），这里宽 ${width} 像素，读者必须左右滚动`,
    `At a width of 320 pixels, as at 400 % zoom, this is ${width} pixels wide and the reader must scroll sideways`,
  );

const messageOfTable = (width: number): Text =>
  text(
    `页面宽 320 像素时，这张表格宽 ${width} 像素，整页要左右滚动。数据表可以这样；少几列也能说清楚吗？最好放进可以单独滚动的框里`,
    `At a width of 320 pixels this table is ${width} pixels wide, and the whole page scrolls sideways. A table of data may; would fewer columns do? Better let it scroll in a frame of its own`,
  );
