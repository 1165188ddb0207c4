import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ChartChoice } from '#model/dataset.ts';
import { ticksOf } from '#content/data/chart-lines.ts';
import { chartSentence } from '#content/data/chart-sentence.ts';
import { chooseChart, type ChartData } from '#content/data/choose-chart.ts';
import { typeTable } from '#content/data/data-table.ts';
import { drawChart } from '#content/data/draw-chart.ts';
import { readCsv, type Outcome } from '#content/data/read-csv.ts';

const choose = (csv: string, choice: ChartChoice): Outcome<ChartData> => {
  const read = readCsv(new TextEncoder().encode(csv), 'x.csv');
  const table = 'found' in read ? typeTable(read.found, null) : read;
  return 'found' in table ? chooseChart(table.found, choice, 'a.md:9') : table;
};
const chosen = (csv: string, choice: ChartChoice): ChartData => {
  const chart = choose(csv, choice);
  if ('refusals' in chart) throw new Error(chart.refusals.map(({ message }) => message.en).join('\n'));
  return chart.found;
};

const years = '年份,人数（万人）\n2020,1077.7\n2021,850.8\n2022,856.7\n';
const places = '年份,城镇（户）,农村（户）\n2021,1120,2280\n2023,,2610\n2025,1465,2705\n';
const forms = '形式,人数（万人）\n集中就业,10.7\n个体及灵活就业,14.6\n辅助性就业,1.3\n';
const long = '地区,分组,人数\n东部,男,10\n东部,女,11\n西部,男,12\n西部,女,9\n';
const charts: Record<string, ChartData> = {
  line: chosen(years, { type: 'line', x: '年份', y: '人数' }),
  'two lines': chosen(places, { type: 'line', x: '年份', y: ['城镇', '农村'] }),
  bars: chosen(forms, { type: 'bar', x: '形式', y: '人数（万人）' }),
  'bars in groups': chosen(long, { type: 'bar', x: '地区', y: '人数', series: '分组' }),
};

function* elements(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

describe.each(Object.entries(charts))('a chart of %s', (_kind, chart) => {
  const svg = drawChart(chart, '图的<名称>', 'zh-CN');
  const found = [...elements(parseFragment(svg))];

  it('is drawn with the same bytes every time', () => {
    expect(drawChart(structuredClone(chart), '图的<名称>', 'zh-CN')).toBe(svg);
  });

  it('holds under a strict content policy: no style, no script, no address', () => {
    expect(found.map((element) => element.tagName)).not.toContain('style');
    expect(svg).not.toMatch(/\sstyle=|\son\w+=|href|url\(|<script/);
  });

  it('is an image with a Chinese name, and says nothing else to a screen reader', () => {
    const images = found.filter((element) => element.tagName === 'svg');
    expect(images.map(({ attrs }) => attrs.find(({ name }) => name === 'aria-label')?.value)).toEqual([
      '图的<名称>',
      '图的<名称>',
    ]);
    expect(images.every(({ attrs }) => attrs.some(({ name, value }) => name === 'role' && value === 'img'))).toBe(true);
    expect(svg.match(/aria-[a-z]+/g)).toEqual(['aria-label', 'aria-hidden', 'aria-label', 'aria-hidden']);
  });

  it('leaves colours to the theme, has no ids, and rounds to tenths', () => {
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}|rgb\(|\sid=|\d\.\d{2,}|⚠|NaN/);
    expect(svg.match(/(?:stroke|fill)="[^"]*"/g)?.every((paint) => /"(?:currentColor|none)"/.test(paint))).toBe(true);
  });
});

it('names series at the chart itself, each with a dash or fill and a sign of its own', () => {
  const lines = drawChart(charts['two lines']!, '图', 'zh-CN');
  expect(lines.match(/class="line s\d"/g)).toEqual([
    'class="line s1"',
    'class="line s2"',
    'class="line s1"',
    'class="line s2"',
  ]);
  expect(lines).toContain('>城镇</text>');
  expect(lines).toContain('>农村</text>');
  expect(drawChart(charts['bars in groups']!, '图', 'zh-CN')).toContain('>女 11</text>');
});

it.each([
  ['zh-CN', '单位：万人'],
  ['en', 'Unit: 万人'],
  ['ug', 'بىرلىكى: 万人'],
  ['mn', '万人'],
])('names the unit in the language of a page in %s', (lang, unit) => {
  expect(drawChart(charts['bars']!, '图', lang).match(/[^>]*万人(?=<)/g)).toEqual([unit, unit]);
});

it('is read at 14 px or more: the narrow drawing at 320 px, the wide one from where the style sheet shows it', () => {
  const css = readFileSync(path.join(import.meta.dirname, '../../../themes/base/components/chart/chart.css'), 'utf8');
  const from = Number(/@container \(min-width: (\d+)rem\)/.exec(css)?.[1]) * 16;
  const [wide, narrow] = [
    ...drawChart(charts['line']!, '图', 'zh-CN').matchAll(/viewBox="0 0 (\d+) \d+".*?font-size="(\d+)"/g),
  ];
  expect((Number(wide?.[2]) * from) / Number(wide?.[1])).toBeGreaterThanOrEqual(14);
  // A page leaves 288 of 320 px.
  expect((Number(narrow?.[2]) * 288) / Number(narrow?.[1])).toBeGreaterThanOrEqual(14);
});

it.each([
  ['line', '2022年，人数为856.7万人，比2021年增加5.9万人，增长0.7%。'],
  ['two lines', '2025年，城镇1465户，农村2705户。'],
  ['bars', '人数：个体及灵活就业最多，为14.6万人；辅助性就业最少，为1.3万人。'],
])('says in a sentence what a chart of %s shows', (kind, sentence) => {
  expect(chartSentence(charts[kind]!)).toBe(sentence);
});

const said = (rows: string): string =>
  chartSentence(chosen(`年份,户数（户）\n${rows}`, { type: 'bar', x: '年份', y: '户数' }));

it('speaks of less, of the same, and of a year alone', () => {
  expect(said('2021,200\n2022,150\n')).toBe('2022年，户数为150户，比2021年减少50户，下降25.0%。');
  expect(said('2021,200\n2022,200\n')).toBe('2022年，户数为200户，与2021年持平。');
  expect(said('2022,200\n')).toBe('2022年，户数为200户。');
});

const refused: { says: string; csv: string; choice: ChartChoice; message: RegExp }[] = [
  {
    says: 'a column that is not there',
    csv: years,
    choice: { type: 'line', x: '年', y: '人数' },
    message: /没有“年”这一列/,
  },
  {
    says: 'a column of words as numbers',
    csv: '形式,人数\n甲,约10\n乙,2\n',
    choice: { type: 'bar', x: '形式', y: '人数' },
    message: /不全是数字/,
  },
  {
    says: 'numbers of two units',
    csv: '年份,户数（户）,人数（人）\n2021,1,2\n2022,3,4\n',
    choice: { type: 'line', x: '年份', y: ['户数', '人数'] },
    message: /单位不一样/,
  },
  {
    says: 'five series',
    csv: '年,a,b,c,d,e\n甲,1,2,3,4,5\n',
    choice: { type: 'bar', x: '年', y: ['a', 'b', 'c', 'd', 'e'] },
    message: /不靠颜色分不清/,
  },
  {
    says: 'a place twice',
    csv: '形式,人数\n甲,1\n甲,2\n',
    choice: { type: 'bar', x: '形式', y: '人数' },
    message: /x 相同/,
  },
  {
    says: 'a line of one point',
    csv: '年份,人数\n2021,1\n',
    choice: { type: 'line', x: '年份', y: '人数' },
    message: /太少/,
  },
  {
    says: 'bars below zero',
    csv: '形式,人数\n甲,-1\n',
    choice: { type: 'bar', x: '形式', y: '人数' },
    message: /负数/,
  },
  {
    says: 'several columns and a series',
    csv: long,
    choice: { type: 'bar', x: '地区', y: ['人数', '人数'], series: '分组' },
    message: /又写了 series/,
  },
];

it.each(refused)('refuses $says, at the place that asks for the chart', ({ csv, choice, message }) => {
  const chart = choose(csv, choice);
  const [first] = 'refusals' in chart ? chart.refusals : [];
  expect(first?.message['zh-CN']).toMatch(message);
  expect(first?.at).toBe('a.md:9');
});

it('counts in round numbers from zero', () => {
  expect(ticksOf([850.8, 1077.7])).toEqual([0, 500, 1000, 1500]);
  expect(ticksOf([0.12, 0.3])).toEqual([0, 0.1, 0.2, 0.3]);
  expect(ticksOf([-3, 4])).toEqual([-4, -2, 0, 2, 4]);
  expect(ticksOf([0])).toEqual([0, 0.25]);
});
