import type { ChartChoice } from '#model/dataset.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';
import { numberAt, type DataTable, type TypedColumn } from '#content/data/data-table.ts';
import { unknownColumn } from '#content/data/csv-problems.ts';
import type { Outcome } from '#content/data/read-csv.ts';

/** What a chart shows, free of its table. */
export interface ChartData {
  type: ChartChoice['type'];
  /** Years stand at distances of time, other places side by side. */
  hasYears: boolean;
  /** What the numbers count. */
  subject: string;
  unit: string | null;
  /** The places in the order of the table. */
  places: readonly string[];
  series: readonly Series[];
}

export interface Series {
  name: string;
  points: readonly Point[];
}

export interface Point {
  place: string;
  value: number;
  /** As the table writes it. */
  shown: string;
}

/** More than these cannot be told apart without colour. */
const mostSeries = 4;
const mostBars = 30;

/** Picks a chart's numbers out of a table; `at` is where the chart is asked for. */
export function chooseChart(table: DataTable, choice: ChartChoice, at: string): Outcome<ChartData> {
  const names = [choice.x, ...[choice.y].flat(), ...(choice.series === undefined ? [] : [choice.series])];
  const unknown = names.filter((name) => columnOf(table, name) === undefined);
  if (unknown.length > 0) {
    const known = table.columns.map((column) => column.name);
    return { refusals: unknown.map((name) => ({ ...unknownColumn(name, known), at })) };
  }
  const x = columnOf(table, choice.x)!;
  const ys = [choice.y].flat().map((name) => columnOf(table, name)!);
  const by = choice.series === undefined ? null : columnOf(table, choice.series)!;
  const series =
    by === null ? ys.map((y) => ({ name: y.title, points: pointsOf(x, y, () => true) })) : seriesBy(by, x, ys[0]!);
  const chart: ChartData = {
    type: choice.type,
    hasYears: x.type === 'year',
    subject: ys[0]!.title,
    unit: ys[0]?.unit ?? null,
    places: [...new Set(x.cells)],
    series: series.filter(({ points }) => points.length > 0),
  };
  const [first, ...others] = faults(chart, ys, by).map(([message, fix]): ProblemReport => ({
    code: 'E_CHART',
    message,
    at,
    fix,
  }));
  return first === undefined ? { found: chart } : { refusals: [first, ...others] };
}

/** By the name in the file, or by the title that readers see. */
const columnOf = ({ columns }: DataTable, name: string): TypedColumn | undefined =>
  columns.find((column) => column.name === name) ?? columns.find((column) => column.title === name);

const seriesBy = (by: TypedColumn, x: TypedColumn, y: TypedColumn): Series[] =>
  [...new Set(by.cells)].map((name) => ({ name, points: pointsOf(x, y, (row) => by.cells[row] === name) }));

function pointsOf(x: TypedColumn, y: TypedColumn, isOwn: (row: number) => boolean): Point[] {
  const points = x.cells.flatMap((place, row): Point[] => {
    const value = isOwn(row) && y.type === 'number' ? numberAt(y, row) : null;
    return value === null ? [] : [{ place, value, shown: y.cells[row]! }];
  });
  return x.type === 'year' ? points.toSorted((a, b) => Number(a.place) - Number(b.place)) : points;
}

function faults(chart: ChartData, ys: readonly TypedColumn[], by: TypedColumn | null): [Text, Text][] {
  const textual = ys.find((column) => column.type !== 'number');
  if (textual !== undefined) return [notNumbers(textual.name)];
  const { type, series } = chart;
  const points = series.flatMap((one) => one.points);
  const isBar = type === 'bar';
  const rules: [isBroken: boolean, fault: [Text, Text]][] = [
    [by !== null && ys.length > 1, seriesTwice],
    [new Set(ys.map((column) => column.unit ?? '')).size > 1, unitsDiffer],
    [series.length > mostSeries, tooManySeries(series.length)],
    [series.some((one) => new Set(one.points.map(({ place }) => place)).size < one.points.length), placeTwice],
    [isBar && points.length > mostBars, tooManyBars(points.length)],
    [isBar && points.some(({ value }) => value < 0), negative],
    [points.length === 0 || (!isBar && series.some((one) => one.points.length < 2)), tooFew],
  ];
  return rules.flatMap(([isBroken, fault]) => (isBroken ? [fault] : []));
}

const notNumbers = (name: string): [Text, Text] => [
  text(`“${name}”列不全是数字，画不成图。`, `The column "${name}" holds more than numbers and cannot be drawn.`),
  text(
    '格子里只写半角数字，没有数就空着；单位写进列名，如 人数（万人）。',
    'Write plain numbers only, nothing where there is none; a unit belongs into the name: 人数（万人）.',
  ),
];
const seriesTwice: [Text, Text] = [
  text('y 写了几列，又写了 series。', 'It names several columns for y, and a series besides.'),
  text('只留一种：y 写一列加 series，或 y 写几列。', 'Keep one: a single y with a series, or several y.'),
];
const unitsDiffer: [Text, Text] = [
  text('同一张图里的单位不一样。', 'The units in one chart differ.'),
  text('单位不同的数分成两张图。', 'Draw numbers of different units in two charts.'),
];
const tooManySeries = (count: number): [Text, Text] => [
  text(
    `一张图里有 ${count} 组数据，不靠颜色分不清。`,
    `${count} series in one chart cannot be told apart without colour.`,
  ),
  text(`最多 ${mostSeries} 组；多的用表格，或分成几张图。`, `At most ${mostSeries}; use a table, or several charts.`),
];
const placeTwice: [Text, Text] = [
  text('同一组数据里有两行的 x 相同。', 'Two rows of one series have the same x.'),
  text(
    '合并这两行；分组统计的，用 series 写明分组的列。',
    'Join them, or name the column that tells them apart as series.',
  ),
];
const tooManyBars = (count: number): [Text, Text] => [
  text(`条形图有 ${count} 条，太多了。`, `${count} bars are too many.`),
  text(`最多 ${mostBars} 条；多的用表格或折线图。`, `At most ${mostBars}; use a table or a line chart.`),
];
const negative: [Text, Text] = [
  text('条形图里有负数。', 'There are negative numbers in a bar chart.'),
  text('改用折线图（type=line）或表格。', 'Use a line chart (type=line) or a table.'),
];
const tooFew: [Text, Text] = [
  text('数据太少，画不成图。', 'There are too few numbers for a chart.'),
  text(
    '折线图每组至少两个数，条形图至少一个；数少时用一句话或表格说明。',
    'A line needs two numbers, a bar chart one; say fewer in a sentence or table.',
  ),
];
