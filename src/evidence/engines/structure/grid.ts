import { blockTags, endsSentence, widthOf } from '#probe/prose.ts';
import { isShown, shownText } from '#probe/shown.ts';

/** A table as it is laid out: every place of every row, with the cell that covers it. */
export interface Grid {
  table: HTMLTableElement;
  rows: (HTMLTableCellElement | undefined)[][];
  width: number;
  cells: readonly HTMLTableCellElement[];
}

/** Most tables are small; of a huge one the beginning tells enough. */
const mostRows = 200;

/** The table's cells by place (HTML, “forming a table”). */
function gridOf(table: HTMLTableElement): Grid {
  const rows: (HTMLTableCellElement | undefined)[][] = [];
  const own = [...table.rows].slice(0, mostRows);
  for (const [y, row] of own.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (rows[y]?.[x] !== undefined) x += 1;
      const height = cell.rowSpan === 0 ? own.length - y : Math.min(cell.rowSpan, own.length - y);
      for (let down = 0; down < height; down += 1) {
        const line = (rows[y + down] ??= []);
        for (let right = 0; right < cell.colSpan; right += 1) line[x + right] = cell;
      }
      x += cell.colSpan;
    }
    rows[y] ??= [];
  }
  const cells = own.flatMap((row) => [...row.cells]);
  return { table, rows, width: Math.max(0, ...rows.map((row) => row.length)), cells };
}

/** All tables that a person sees, without those that have another role. */
export const gridsIn = (root: ParentNode): Grid[] =>
  [...root.querySelectorAll('table')]
    .filter((table) => isShown(table) && /^(?:table|presentation|none)?$/.test(table.role ?? ''))
    .map(gridOf);

export const isPresentation = ({ table }: Grid): boolean => /^(?:presentation|none)$/.test(table.role ?? '');

const headerRoles = /^(?:columnheader|rowheader)$/;
export const isHeader = (cell: Element): boolean => cell.tagName === 'TH' || headerRoles.test(cell.role ?? '');

/** Cells that hold paragraphs, headings, forms or other tables place things beside each other. */
const holdsBlocks = (cell: Element): boolean =>
  cell.querySelector('h1, h2, h3, h4, h5, h6, table, form, ul, ol, article, section') !== null ||
  cell.querySelectorAll(blockTags).length > 1 ||
  (widthOf(shownText(cell)) > 80 && endsSentence(shownText(cell)));

/** Whether a table could hold data: some rows and columns of short cells, all rows alike. */
export function couldBeData({ rows, width, cells, table }: Grid): boolean {
  if (rows.length < 2 || width < 2 || table.querySelector('table, input, textarea, select') !== null) return false;
  const isRegular = rows.every((row) => row.length === width);
  const filled = cells.filter((cell) => shownText(cell) !== '');
  return isRegular && filled.length >= cells.length * 0.6 && !cells.some(holdsBlocks);
}
