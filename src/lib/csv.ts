/** A cell of a table as data: null is an empty cell. */
export type Cell = string | number | null;

/** A table as data: its heads, and a row of cells for each record. */
export interface DataTable {
  heads: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A table for Excel: RFC 4180, with a byte order mark, without which Excel takes Chinese for Latin. */
export const csvTable = ({ heads, rows }: DataTable): string =>
  `\uFEFF${[heads, ...rows].map((row) => `${row.map((cell) => csvCell(cell)).join(',')}\r\n`).join('')}`;

/** A cell that starts like a formula would be run by a spreadsheet; the quote in front makes it text. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
