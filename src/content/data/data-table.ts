import type { DataColumn } from '#model/dataset.ts';
import type { ProblemReport } from '#lib/problem.ts';
import * as problems from '#content/data/csv-problems.ts';
import type { CsvTable, Outcome } from '#content/data/read-csv.ts';

/** A table whose columns are understood. */
export interface DataTable {
  shown: string;
  columns: readonly TypedColumn[];
  /** Of each row, in the file. */
  lines: readonly number[];
}

export interface TypedColumn extends DataColumn {
  /** As written; empty where there is none. */
  cells: readonly string[];
}

/** More would make a page that nobody reads to its end. */
const mostRows = 300;

/** Holds a CSV file against its dictionary; without one, names and numbers speak for themselves. */
export function typeTable(csv: CsvTable, dictionary: readonly DataColumn[] | null): Outcome<DataTable> {
  const at = `${csv.shown}:1`;
  if (csv.rows.length > mostRows) {
    return { refusals: [{ ...problems.tooManyRows(csv.rows.length, mostRows), at: csv.shown }] };
  }
  const described = dictionary ?? csv.header.map((name, index) => inferColumn(name, cellsOf(csv, index)));
  const missing = described.filter(({ name }) => !csv.header.includes(name));
  const extra = csv.header.filter((name) => !described.some((column) => column.name === name));
  if (missing.length + extra.length > 0) {
    return {
      refusals: [
        ...missing.map(({ name }) => ({ ...problems.unknownColumn(name, csv.header), at })),
        ...extra.map((name) => ({ ...problems.undescribedColumn(name), at })),
      ],
    };
  }
  // In the order of the file: what a reader sees is what they download.
  const columns = csv.header.map((name, index) => ({
    ...described.find((column) => column.name === name)!,
    cells: cellsOf(csv, index),
  }));
  const refusals = columns.flatMap((column) => cellProblems(column, csv));
  if (refusals.length > 0) return { refusals: refusals.slice(0, 20) };
  return { found: { shown: csv.shown, columns, lines: csv.rows.map((row) => row.line) } };
}

/** The number in a cell; null where there is none. */
export function numberAt(column: TypedColumn, row: number): number | null {
  const cell = column.cells[row] ?? '';
  return cell === '' ? null : Number(cell);
}

/** 人数（万人）: a column's title as table heads and messages show it. */
export const headOf = ({ title, unit }: Pick<DataColumn, 'title' | 'unit'>): string =>
  unit === undefined ? title : `${title}（${unit}）`;

const cellsOf = (csv: CsvTable, index: number): string[] => csv.rows.map((row) => row.cells[index] ?? '');

function cellProblems({ name, type, cells }: TypedColumn, csv: CsvTable): ProblemReport[] {
  if (type === 'text') return [];
  return cells.flatMap((cell, row) => {
    const at = `${csv.shown}:${csv.rows[row]!.line}`;
    if (type === 'year') return isYear(cell) ? [] : [{ ...problems.notAYear(cell, name), at }];
    return cell === '' || problems.isNumber(cell) ? [] : [{ ...problems.notANumber(cell, name), at }];
  });
}

/** 人数（万人） says its unit itself; a column of nothing but plain numbers is one of numbers. */
function inferColumn(name: string, cells: readonly string[]): DataColumn {
  const [, title = name, unit] = /^(.+?)\s*[（(](.+)[）)]$/u.exec(name) ?? [];
  const type = cells.every(isYear) ? 'year' : isNumeric(cells) ? 'number' : 'text';
  return { name, title, type, ...(unit === undefined || type !== 'number' ? {} : { unit }) };
}

const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/.test(cell);

/** Numbers with a leading zero are codes. */
const isNumeric = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== '') && cells.every((cell) => cell === '' || /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(cell));
