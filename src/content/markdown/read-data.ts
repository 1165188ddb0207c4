import type { Block, Body } from '#model/body.ts';
import type { ChartChoice } from '#model/dataset.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { chooseChart } from '#content/data/choose-chart.ts';
import { chartBlock, sentenceOf, tableBlock } from '#content/data/data-blocks.ts';
import { typeTable, type DataTable } from '#content/data/data-table.ts';
import type { Outcome } from '#content/data/read-csv.ts';
import type { BodySource } from '#content/markdown/body-source.ts';
import type { ReadDirective } from '#content/markdown/read-directive.ts';

/** What a directive shows of its CSV file. */
export interface ReadData {
  props: Record<string, string>;
  children: Block[];
  text: Body['text'];
  refusals: ProblemReport[];
}

/** Fills a `:::table` or `:::chart` from the CSV file it names; null for a directive of another kind. */
export function readData(read: ReadDirective, line: number, source: BodySource): ReadData | null {
  if (read.name === 'table') return readTable(read, line, source);
  return read.name === 'chart' ? readChart(read, line, source) : null;
}

function readTable({ props }: ReadDirective, line: number, source: BodySource): ReadData {
  const caption = props['caption'] ?? '';
  const table = tableOf(props['src'], source);
  if ('refusals' in table) return { ...nothing(), props: { label: caption }, refusals: table.refusals };
  const { block, text } = tableBlock(table.found, caption, line);
  return { ...nothing(), props: block.props, children: block.children, text };
}

function readChart({ props }: ReadDirective, line: number, source: BodySource): ReadData {
  const table = tableOf(props['src'], source);
  if ('refusals' in table) return { ...nothing(), refusals: table.refusals };
  const chart = chooseChart(table.found, choiceOf(props), `${source.shown}:${line}`);
  if ('refusals' in chart) return { ...nothing(), refusals: chart.refusals };
  const { title = '', sentence: written } = props;
  const sentence = sentenceOf(written, chart.found, source.lang);
  const drawn = chartBlock(chart.found, { title, sentence, lang: source.lang }, line);
  const shown = tableBlock(table.found, title, line);
  // What an editor wrote is among the text already.
  const made = written === undefined && sentence !== null ? [{ line, text: sentence }] : [];
  return {
    ...nothing(),
    props: drawn.props,
    children: [...drawn.children, shown.block],
    text: [...made, ...shown.text],
  };
}

/** The table of a file; without refusals of its own where the file cannot be opened or is none, for that is told already. */
function tableOf(src: string | undefined, source: BodySource): Outcome<DataTable> {
  const csv = src !== undefined && /\.csv$/i.test(src) ? source.openCsv(src) : null;
  if (csv === null) return { refusals: [] };
  return 'refusals' in csv ? csv : typeTable(csv.found, null);
}

const choiceOf = ({ type, x = '', y = '', series }: Record<string, string>): ChartChoice => ({
  type: type === 'bar' ? 'bar' : 'line',
  x,
  y: y.split(/\s*[,，、]\s*/),
  ...(series === undefined ? {} : { series }),
});

/** Anew each time: what stands inside the directive is added to its children. */
const nothing = (): ReadData => ({ props: {}, children: [], text: [], refusals: [] });
