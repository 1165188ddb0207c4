import type { Block, Body, ComponentBlock } from '#model/body.ts';
import { chartSentence } from '#content/data/chart-sentence.ts';
import type { ChartData } from '#content/data/choose-chart.ts';
import type { DataTable } from '#content/data/data-table.ts';
import { drawChart } from '#content/data/draw-chart.ts';
import { tableHtml, tableText } from '#content/data/table-html.ts';

/** A component, and the text in it that a reader reads. */
export interface DataBlock {
  block: ComponentBlock;
  text: Body['text'];
}

/** A table as the theme's component of that name. */
export const tableBlock = (table: DataTable, caption: string, line: number): DataBlock => ({
  block: {
    component: 'table',
    props: { label: caption },
    line,
    children: [{ html: tableHtml(table, caption, line) }],
  },
  text: tableText(table, line),
});

export interface ChartWords {
  title: string;
  /** What the chart says; null where none is written and none can be made in the page's language. */
  sentence: string | null;
  lang: string;
}

/** A chart as the theme's component of that name: its drawings come first, then what else stands in it. */
export const chartBlock = (chart: ChartData, { title, sentence, lang }: ChartWords, line: number): ComponentBlock => ({
  component: 'chart',
  props: sentence === null ? { title } : { title, sentence },
  line,
  children: [
    { html: drawChart(chart, lang === 'zh-CN' ? `${typeNames[chart.type]}：${title}` : title, lang) },
  ] satisfies Block[],
});

/** What the picture is called besides its title; a page in another language has no word of Chinese in its names. */
const typeNames = { bar: '条形图', line: '折线图' } as const;

/** The sentence that was written, else one made from the data; there are words for that in Chinese only. */
export const sentenceOf = (written: string | undefined, chart: ChartData, lang: string): string | null =>
  written ?? (lang === 'zh-CN' ? chartSentence(chart) : null);
