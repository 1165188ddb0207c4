import { onDemand } from '#lib/on-demand.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { decodeUtf8 } from '#lib/utf8.ts';
import * as problems from '#content/data/csv-problems.ts';

/** A CSV file as it is written: sound in form, its columns not yet understood. */
export interface CsvTable {
  /** Relative to the project, as messages show it. */
  shown: string;
  header: readonly string[];
  rows: readonly CsvRow[];
}

interface CsvRow {
  /** On which its first cell stands. */
  line: number;
  cells: readonly string[];
}

/** A result, or what is wrong with the source; never both, never neither. */
export type Outcome<Result> = { found: Result } | { refusals: ProblemReport[] };

const csv = onDemand<typeof import('csv-parse/sync')>((require) => require('csv-parse/sync'));

const maxBytes = 2 * 1024 * 1024;
/** A file with one fault in every row is told by its first rows. */
const mostRefusals = 20;

/** Reads a CSV file: UTF-8 with or without a byte order mark, commas, one line of names, rows of equal length. */
export function readCsv(bytes: Uint8Array, shown: string): Outcome<CsvTable> {
  if (bytes.length > maxBytes) return { refusals: [{ ...problems.tooLarge, at: shown }] };
  const source = decodeUtf8(bytes);
  if (source === null || source.includes('\0')) return { refusals: [{ ...problems.notUtf8, at: shown }] };
  const records = recordsOf(source, shown);
  if ('refusals' in records) return records;
  const [header, ...rows] = records.found;
  if (header === undefined || rows.length === 0) return { refusals: [{ ...problems.noRows, at: `${shown}:1` }] };
  const refusals = [...headerProblems(header, shown), ...rows.flatMap((row) => rowProblems(row, header, shown))];
  return refusals.length > 0
    ? { refusals: refusals.slice(0, mostRefusals) }
    : { found: { shown, header: header.cells, rows } };
}

function recordsOf(source: string, shown: string): Outcome<CsvRow[]> {
  try {
    const records: unknown[] = csv().parse(source, { info: true, relax_column_count: true, skip_empty_lines: true });
    return { found: records.filter(isRecord).map(rowOf) };
  } catch (cause) {
    if (!(cause instanceof csv().CsvError)) throw cause;
    const line: unknown = Reflect.get(cause, 'lines');
    return { refusals: [{ ...problems.brokenQuotes, at: `${shown}:${typeof line === 'number' ? line : 1}` }] };
  }
}

interface CsvRecord {
  info: { lines: number };
  record: string[];
}

const isRecord = (value: unknown): value is CsvRecord =>
  typeof value === 'object' && value !== null && 'info' in value && 'record' in value;

function rowOf({ info, record }: CsvRecord): CsvRow {
  // The parser counts the line on which a record ends.
  const breaks = record.join('').split('\n').length - 1;
  return { line: info.lines - breaks, cells: record.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()) };
}

function headerProblems({ line, cells }: CsvRow, shown: string): ProblemReport[] {
  const at = `${shown}:${line}`;
  const blank = cells.indexOf('');
  const twice = cells.find((name, index) => name !== '' && cells.indexOf(name) !== index);
  return [
    ...(cells.length < 2 ? [{ ...problems.oneColumn(cells[0] ?? ''), at }] : []),
    ...(blank === -1 ? [] : [{ ...problems.blankName(blank + 1), at }]),
    ...(twice === undefined ? [] : [{ ...problems.sameName(twice), at }]),
    ...formulas(cells, at),
  ];
}

function rowProblems({ line, cells }: CsvRow, header: CsvRow, shown: string): ProblemReport[] {
  const at = `${shown}:${line}`;
  const ragged =
    header.cells.length === cells.length ? [] : [{ ...problems.ragged(header.cells.length, cells.length), at }];
  return [...ragged, ...formulas(cells, at)];
}

/** A spreadsheet runs a cell that begins with one of these as a formula; who downloads the file would run it. */
const formulaStart = /^(?:[=@]|[+-](?!\d+(?:\.\d+)?$).)/;

const formulas = (cells: readonly string[], at: string): ProblemReport[] =>
  cells.filter((cell) => formulaStart.test(cell)).map((cell) => ({ ...problems.formula(cell), at }));
