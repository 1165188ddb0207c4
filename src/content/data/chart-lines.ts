import type { Markish, PlotOptions } from '@observablehq/plot';
import type { ChartData, Point } from '#content/data/choose-chart.ts';
import { widestOf, wrapName } from '#content/data/chart-text.ts';
import type { Canvas } from '#content/data/canvas.ts';

type Plot = typeof import('@observablehq/plot');

const symbols = ['circle', 'square', 'triangle', 'diamond'] as const;

/** Lines have their own dash (a class), their own sign at each number and their name at the end: nothing hangs on colour. */
export function chartLines(plot: Plot, chart: ChartData, { width, font }: Canvas): PlotOptions {
  const height = Math.round(width * (width > 400 ? 0.5 : 0.92));
  const isSingle = chart.series.length === 1;
  const names = chart.series.map(({ name }) => wrapName(name, width * 0.26, font));
  const all = chart.series.flatMap(({ points }) => points);
  const ticks = ticksOf(all.map((point) => point.value));
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const margins = {
    marginTop: Math.round(font * 2.6),
    marginBottom: Math.round(font * 2.2),
    marginLeft: Math.ceil(widestOf(ticks.map(String), font)) + 14,
    marginRight: isSingle
      ? Math.ceil(
          widestOf(
            all.map((point) => point.shown),
            font,
          ) / 2,
        ) + 4
      : Math.ceil(widestOf(names, font)) + 16,
  };
  const placeOf = ({ place }: Pick<Point, 'place'>): number | string => (chart.hasYears ? Number(place) : place);
  const room = width - margins.marginLeft - margins.marginRight - font;
  const shownPlaces = placesWithRoom(chart, room, font).map((place) => placeOf({ place }));
  const ends = endLabels(chart, names, { low, high, room: height - margins.marginTop - margins.marginBottom, font });
  const labels = isSingle ? numbersWithRoom(chart.series[0]!.points, room, font) : [];
  const label = { fontSize: font, className: 'label' };
  return {
    height,
    ...margins,
    // The first number stands clear of the scale beside it.
    x: { type: chart.hasYears ? 'linear' : 'point', axis: null, insetLeft: font },
    y: { axis: null, domain: [low, high] },
    marks: [
      plot.gridY(ticks, { stroke: 'currentColor', strokeOpacity: 1, className: 'grid' }),
      plot.axisY(ticks, { label: null, tickSize: 0, tickFormat: String, fontSize: font }),
      plot.axisX(shownPlaces, { label: null, tickSize: 5, tickFormat: String, fontSize: font }),
      ...chart.series.flatMap(({ points }, index): Markish[] => [
        plot.line(points, {
          x: placeOf,
          y: 'value',
          stroke: 'currentColor',
          strokeWidth: 2.5,
          className: `line s${index + 1}`,
        }),
        plot.dot(points, {
          x: placeOf,
          y: 'value',
          symbol: symbols[index] ?? 'circle',
          r: 4.5,
          fill: 'currentColor',
          className: `s${index + 1}`,
        }),
      ]),
      plot.text(labels, { x: placeOf, y: 'value', text: 'shown', dy: -font * 0.9, ...label, className: 'label halo' }),
      ...ends.map(({ name, point, dy }) =>
        plot.text([point], { x: placeOf, y: 'value', text: () => name, dx: 10, dy, textAnchor: 'start', ...label }),
      ),
      plot.text(chart.unit === null ? [] : [chart.unit], {
        text: (words: string) => words,
        frameAnchor: 'top-left',
        dx: 2 - margins.marginLeft,
        dy: 2 - margins.marginTop,
        ...label,
      }),
    ],
  };
}

/** Round numbers from zero (or below the least) to above the largest, four or five of them. */
export function ticksOf(values: readonly number[]): number[] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (most - least || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Every place, or every second, third …, always with the last one. */
function placesWithRoom({ places, hasYears }: ChartData, room: number, font: number): string[] {
  const sorted = hasYears ? places.toSorted((a, b) => Number(a) - Number(b)) : [...places];
  const every = everyWithRoom(sorted, room, font);
  return sorted.filter((_place, index) => (sorted.length - 1 - index) % every === 0);
}

function numbersWithRoom(points: readonly Point[], room: number, font: number): Point[] {
  const every = everyWithRoom(
    points.map((point) => point.shown),
    room,
    font,
  );
  return points.filter((_point, index) => (points.length - 1 - index) % every === 0);
}

const everyWithRoom = (words: readonly string[], room: number, font: number): number =>
  Math.max(1, Math.ceil(((widestOf(words, font) + font * 0.6) * Math.max(1, words.length - 1)) / room));

interface EndLabel {
  name: string;
  point: Point;
  /** How far it moves down from its point, so that names do not cover one another. */
  dy: number;
}

function endLabels(
  { series }: ChartData,
  names: readonly string[],
  { low, high, room, font }: { low: number; high: number; room: number; font: number },
): EndLabel[] {
  if (series.length === 1) return [];
  const wanted = series.map(({ points }, index) => {
    const point = points.at(-1)!;
    return { name: names[index]!, point, y: ((high - point.value) / (high - low)) * room };
  });
  let free = -Infinity;
  return wanted
    .toSorted((a, b) => a.y - b.y)
    .map(({ name, point, y }) => {
      const height = name.split('\n').length * font * 1.1;
      const middle = Math.max(y, free + height / 2);
      free = middle + height / 2;
      return { name, point, dy: Math.round(middle - y) };
    });
}
