import type { Body } from '#model/body.ts';
import { displayWidth } from '#lib/display-width.ts';
import { escapeHtml } from '#lib/html.ts';
import { headOf, type DataTable, type TypedColumn } from '#content/data/data-table.ts';

/** A table as HTML, with caption and scopes: its first column names the rows unless it is one of numbers. */
export function tableHtml({ columns, lines }: DataTable, caption: string, line: number): string {
  const heads = columns.map((column) => `<th${alignment(column)} scope="col">${escapeHtml(headOf(column))}</th>`);
  const rows = lines.map(
    (_line, row) => `<tr>${columns.map((column, index) => cellHtml(column, row, index)).join('')}</tr>`,
  );
  return `<table data-line="${line}"><caption>${escapeHtml(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>\n`;
}

function cellHtml(column: TypedColumn, row: number, index: number): string {
  const cell = column.cells[row] ?? '';
  // A dash, for an empty cell is read out as nothing at all.
  const shown = cell === '' ? '—' : escapeHtml(cell);
  return index === 0 && column.type !== 'number'
    ? `<th scope="row">${shown}</th>`
    : `<td${alignment(column)}>${shown}</td>`;
}

/** Numbers stand under one another; a column of sentences gets room for them. */
function alignment({ type, cells }: TypedColumn): string {
  if (type === 'number') return ' class="align-right"';
  return cells.some((cell) => displayWidth(cell) > 24) ? ' class="words"' : '';
}

/** The same as text: for search, wording and privacy checks. */
export const tableText = ({ columns, lines }: DataTable, line: number): Body['text'] => [
  { line, text: columns.map(headOf).join(' ') },
  ...lines.map((_line, row) => ({
    line,
    text: columns
      .map((column) => column.cells[row] ?? '')
      .join(' ')
      .trim(),
  })),
];
