import type { PlotOptions } from '@observablehq/plot';
import type { ChartData } from '#content/data/choose-chart.ts';
import { textWidth, widestOf, wrapName } from '#content/data/chart-text.ts';
import type { Canvas } from '#content/data/canvas.ts';

type Plot = typeof import('@observablehq/plot');

interface Bar {
  series: number;
  value: number;
  label: string;
  top: number;
}

/**
 * Bars lie, so that Chinese names have room: beside their bar where they are short, above it where they are not. Every bar
 * says its number, and its series where there are several: nothing hangs on colour.
 */
export function chartBars(plot: Plot, chart: ChartData, { width, font }: Canvas): PlotOptions {
  const { bars, names, height, thick, besideWidth } = layOut(chart, { width, font });
  const isBeside = besideWidth !== null;
  const left = besideWidth === null ? 2 : Math.ceil(besideWidth) + 10;
  const right = Math.ceil(Math.max(...bars.map((bar) => textWidth(bar.label, font)))) + 10;
  const most = Math.max(...bars.map((bar) => bar.value));
  const unit = chart.unit === null ? [] : [chart.unit];
  return {
    height,
    margin: 0,
    x: { axis: null, domain: [0, most === 0 ? 1 : most], range: [left, Math.max(left + 20, width - right)] },
    y: { axis: null, type: 'linear', domain: [0, height], range: [0, height] },
    marks: [
      ...chart.series.map((_series, index) =>
        plot.rect(
          bars.filter((bar) => bar.series === index),
          {
            x1: 0,
            x2: 'value',
            y1: 'top',
            y2: (bar: Bar) => bar.top + thick,
            fill: 'currentColor',
            className: `bars s${index + 1}`,
          },
        ),
      ),
      plot.ruleX(isBeside ? [0] : [], {
        y1: Math.round(font * 1.6),
        y2: height - font * 0.4,
        stroke: 'currentColor',
        className: 'rule',
      }),
      plot.text(names, {
        text: 'text',
        frameAnchor: 'left',
        dx: isBeside ? left - 8 : 2,
        y: 'y',
        textAnchor: isBeside ? 'end' : 'start',
        fontSize: font,
        className: 'label',
      }),
      plot.text(bars, {
        text: 'label',
        x: 'value',
        y: (bar: Bar) => bar.top + thick / 2,
        dx: 6,
        textAnchor: 'start',
        fontSize: font,
        className: 'label',
      }),
      plot.text(unit, {
        text: (words: string) => words,
        frameAnchor: 'top-left',
        dx: 2,
        dy: 2,
        fontSize: font,
        className: 'label',
      }),
    ],
  };
}

interface Layout {
  bars: Bar[];
  names: { text: string; y: number }[];
  height: number;
  thick: number;
  /** Of the widest name, where names stand beside their bars; null where they stand above. */
  besideWidth: number | null;
}

function layOut(chart: ChartData, { width, font }: Pick<Canvas, 'width' | 'font'>): Layout {
  const widest = widestOf(chart.places, font);
  const isBeside = chart.series.length === 1 && widest <= width * 0.34;
  const thick = Math.round(font * 1.5);
  const layout: Layout = { bars: [], names: [], height: font * 2, thick, besideWidth: isBeside ? widest : null };
  for (const place of chart.places) {
    const name = wrapName(place, width - 8, font);
    const above = isBeside ? 0 : Math.round(name.split('\n').length * font * 1.25) + 2;
    layout.names.push({ text: name, y: layout.height + (isBeside ? thick : above) / 2 });
    layout.height += above;
    for (const bar of barsAt(chart, place)) {
      layout.bars.push({ ...bar, top: layout.height });
      layout.height += thick + 3;
    }
    layout.height += Math.round(font * 0.6);
  }
  return layout;
}

const barsAt = ({ series }: ChartData, place: string): Omit<Bar, 'top'>[] =>
  series.flatMap(({ name, points }, index) => {
    const point = points.find((candidate) => candidate.place === place);
    if (point === undefined) return [];
    return [{ series: index, value: point.value, label: series.length > 1 ? `${name} ${point.shown}` : point.shown }];
  });
