import { onDemand } from '#lib/on-demand.ts';
import { canvases } from '#content/data/canvas.ts';
import { chartBars } from '#content/data/chart-bars.ts';
import { chartLines } from '#content/data/chart-lines.ts';
import type { ChartData } from '#content/data/choose-chart.ts';
import { cleanSvg } from '#content/data/clean-svg.ts';

/**
 * Draws a chart as SVG, in both sizes. Same chart, same bytes: nothing is random, measured or dated. Colours, fonts and
 * dashes are classes of the theme's style sheet.
 */
export function drawChart(data: ChartData, name: string, lang: string): string {
  const [plot, { parseHTML }] = [plotting(), documents()];
  const chart = { ...data, unit: data.unit === null ? null : `${unitWords[lang] ?? ''}${data.unit}` };
  return canvases
    .map((canvas) => {
      const { document } = parseHTML('<!doctype html><html><body></body></html>');
      const options = chart.type === 'bar' ? chartBars(plot, chart, canvas) : chartLines(plot, chart, canvas);
      const drawn = plot.plot({ document, className: 'plot', width: canvas.width, ...options });
      return cleanSvg(drawn, { name, canvas });
    })
    .join('');
}

/** What stands before a unit in a page's language; where there is no word for it, the unit stands alone. */
const unitWords: Readonly<Record<string, string>> = {
  'zh-CN': '单位：',
  en: 'Unit: ',
  ug: 'بىرلىكى: ',
  bo: 'ཚད་གཞི། ',
};

/** With the first chart only (120 ms), so that sites without any pay nothing. */
const plotting = onDemand<typeof import('@observablehq/plot')>((require) => require('@observablehq/plot'));
const documents = onDemand<{ parseHTML: (html: string) => { document: Document } }>((require) => require('linkedom'));
