import type { Block, Body } from '#model/body.ts';
import { ChartChoice, DataFile } from '#model/dataset.ts';
import { chooseChart, type ChartData } from '#content/data/choose-chart.ts';
import { chartBlock, sentenceOf, tableBlock } from '#content/data/data-blocks.ts';
import { typeTable, type DataTable } from '#content/data/data-table.ts';
import type { Outcome } from '#content/data/read-csv.ts';
import type { BodySource } from '#content/markdown/body-source.ts';
import { resolveLink } from '#content/markdown/resolve-href.ts';

/** What an entry shows of the CSV file that its front matter names as its data, above its own text. */
export interface Dataset {
  blocks: Block[];
  text: Body['text'];
  /** Written, or made from the data. */
  sentence: string | null;
}

/** `lineOf` finds the line of a field. */
type Front = { fields: Record<string, unknown>; lineOf: (field: string) => number };

/** Reads the data of an entry; null when it names none, or none that could be read: then its kind or its media say why. */
export function datasetOf(
  { fields, lineOf }: Front,
  source: Omit<BodySource, 'text' | 'firstLine'>,
): Outcome<Dataset> | null {
  if (fields['data'] === undefined) return null;
  const data = DataFile.safeParse(fields['data']).data;
  if (data === undefined) return null;
  const target = resolveLink(data.file, source.file);
  const csv = target.kind === 'media' ? source.openCsv(target.file) : null;
  if (csv === null || 'refusals' in csv) return csv;
  const table = typeTable(csv.found, data.columns);
  if ('refusals' in table) return table;
  const line = lineOf('data');
  const title = textIn(fields, 'title') ?? '';
  const shown = tableBlock(table.found, title, line);
  const dataset: Dataset = { blocks: [shown.block], text: shown.text, sentence: textIn(fields, 'sentence') };
  const chart = chartOf(table.found, fields, `${source.shown}:${lineOf('chart')}`);
  if (chart === null) return { found: dataset };
  if ('refusals' in chart) return chart;
  const figure = chartBlock(
    chart.found,
    { title: titleIn(fields) ?? captionOf(chart.found), sentence: null, lang: source.lang },
    line,
  );
  return {
    found: {
      blocks: [figure, ...dataset.blocks],
      text: dataset.text,
      sentence: sentenceOf(dataset.sentence ?? undefined, chart.found, source.lang),
    },
  };
}

function chartOf(table: DataTable, fields: Record<string, unknown>, at: string): Outcome<ChartData> | null {
  const choice = ChartChoice.safeParse(fields['chart']).data;
  return choice === undefined ? null : chooseChart(table, choice, at);
}

const textIn = (fields: Record<string, unknown>, name: string): string | null => {
  const value = fields[name];
  return typeof value === 'string' ? value : null;
};

const titleIn = (fields: Record<string, unknown>): string | undefined =>
  ChartChoice.safeParse(fields['chart']).data?.title;

/** What is drawn: of several columns the names of all, of groups in one column what that counts. */
function captionOf({ subject, series }: ChartData): string {
  const isOfColumns = series.some(({ name }) => name === subject);
  return isOfColumns ? series.map(({ name }) => name).join('、') : subject;
}
