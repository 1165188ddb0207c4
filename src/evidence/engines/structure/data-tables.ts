import type { PageRule, Seen } from '#probe/rules.ts';
import { shownText } from '#probe/shown.ts';
import { hasHeaderRow, styleOf } from './drawn-tables.ts';
import { cellsThatLookLikeHeaders, columnsWithoutCells } from './role-grids.ts';
import { couldBeData, gridsIn, isHeader, isPresentation, type Grid } from './grid.ts';

/**
 * Headers of a data table are header cells (SC 1.3.1, failure F91): where the first row or the first column is set as
 * headers and is none, or where the headers stand in a table of their own. A table without any such sign may be for layout.
 */
export const headersAreHeaders: PageRule = {
  id: 'table-headers-are-headers',
  *look(): Iterable<Seen> {
    for (const grid of gridsIn(document)) {
      if (isPresentation(grid) || !couldBeData(grid)) continue;
      yield seenOf(grid);
    }
    for (const element of cellsThatLookLikeHeaders()) yield { element, outcome: 'failed', says: { where: 'top' } };
  },
};

function seenOf(grid: Grid): Seen {
  const { table, cells } = grid;
  const isMarked = cells.some((cell) => isHeader(cell) || cell.hasAttribute('headers') || cell.hasAttribute('scope'));
  if (isMarked) {
    const side = sideWithoutHeaders(grid);
    return side === null
      ? { element: table, outcome: 'passed' }
      : { element: side, outcome: 'failed', says: { where: 'side' } };
  }
  if (headersBefore(grid)) return { element: table, outcome: 'failed', says: { where: 'before' } };
  const rows = grid.rows.map((row) => row.filter((cell) => cell !== undefined));
  if (rows.length >= 3 && hasHeaderRow(rows)) return { element: table, outcome: 'failed', says: { where: 'top' } };
  return { element: table, outcome: 'cantTell', says: { where: 'nowhere' } };
}

/** The first cell of a first column that is set as headers beside an empty corner, while the rest of the rows is not. */
function sideWithoutHeaders({ rows }: Grid): HTMLTableCellElement | null {
  const [head = [], ...body] = rows;
  const corner = head[0];
  if (corner === undefined || body.length < 2 || !head.slice(1).every((cell) => cell !== undefined && isHeader(cell)))
    return null;
  const side = body.map((row) => row[0]!);
  if (shownText(corner) !== '' || side.some((cell) => isHeader(cell) || shownText(cell) === '')) return null;
  const others = new Set(body.flatMap((row) => row.slice(1)).map((cell) => styleOf(cell!)));
  return side.every((cell) => !others.has(styleOf(cell))) ? side[0]! : null;
}

/** Whether right above stands a table of one row, all headers, with as many columns: for a head that does not scroll. */
function headersBefore({ table, width }: Grid): boolean {
  const before = tableBefore(table);
  if (before === null || before.rows.length !== 1) return false;
  const cells = [...before.rows[0]!.cells];
  if (cells.length !== width || !cells.every(isHeader)) return false;
  const gap = table.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
  return Math.abs(gap) < 24;
}

function tableBefore(table: Element): HTMLTableElement | null {
  for (let at: Element | null = table, up = 0; at !== null && up < 3; at = at.parentElement, up += 1) {
    const previous = at.previousElementSibling;
    if (previous === null) continue;
    if (previous instanceof HTMLTableElement) return previous;
    const all = previous.querySelectorAll('table');
    return all.length === 1 ? all[0]! : null;
  }
  return null;
}

/**
 * Every header heads a cell (SC 1.3.1, ACT d0f69e): a column header with no cell below it belongs to nothing, often since
 * two columns were put into one. A cell that names its headers belongs to those, wherever it stands.
 */
export const headersHeadCells: PageRule = {
  id: 'table-headers-head-cells',
  *look(): Iterable<Seen> {
    for (const grid of gridsIn(document)) {
      if (!isPresentation(grid) && !grid.cells.every(isHeader) && grid.rows.length > 1) yield* headersOnTop(grid);
    }
    for (const element of columnsWithoutCells()) yield { element, outcome: 'failed' };
  },
};

function* headersOnTop(grid: Grid): Iterable<Seen> {
  const first = grid.rows[0]!.filter((cell) => cell !== undefined);
  for (const header of new Set(first.filter(isHeader))) {
    if (shownText(header) === '' || header.scope.startsWith('row')) continue;
    const headsRow = header.scope !== 'col' && !first.every(isHeader);
    yield { element: header, outcome: headsNoCell(header, grid) && !headsRow ? 'failed' : 'passed' };
  }
}

function headsNoCell(header: HTMLTableCellElement, { rows: [first = [], ...rest], cells }: Grid): boolean {
  if (cells.some((cell) => namesOf(cell).includes(header.id))) return false;
  const below = rest.flatMap((row) => row.filter((_cell, x) => first[x] === header));
  return below.every((cell) => cell === undefined || cell === header || namesOf(cell).length > 0);
}

/** The headers that a cell names. */
const namesOf = ({ headers }: HTMLTableCellElement): string[] => headers.split(/\s+/).filter((id) => id !== '');

/**
 * A table that only places things has no marks of a data table (SC 1.3.1, failure F46): header cells that hold headings
 * and paragraphs are not headers of anything. Where the table says `presentation`, they are told as none.
 */
export const layoutTablesArePlain: PageRule = {
  id: 'layout-tables-are-plain',
  *look(): Iterable<Seen> {
    for (const grid of gridsIn(document)) {
      const { table, rows, width, cells } = grid;
      if (isPresentation(grid) || !isSurelyLayout(grid) || rows.length === 0 || width === 0) continue;
      const marks = [
        ...cells.filter((cell) => isHeader(cell) || cell.hasAttribute('scope') || cell.hasAttribute('headers')),
        ...[table.caption].filter((one) => one !== null),
      ];
      const hasSummary = (table.getAttribute('summary') ?? '').trim() !== '';
      yield { element: table, outcome: marks.length > 0 || hasSummary ? 'failed' : 'passed' };
    }
  },
};

/** One row whose cells hold headings, forms or other tables: things set side by side. */
function isSurelyLayout({ rows, cells, width }: Grid): boolean {
  const filled = cells.filter((cell) => shownText(cell) !== '' || cell.querySelector('img, input') !== null);
  return filled.length > 0 && (rows.length === 1 || width === 1) && filled.every(holdsParts);
}

const holdsParts = (cell: Element): boolean =>
  cell.querySelector('h1, h2, h3, h4, h5, h6, table, nav, article, section, p ~ p') !== null;

/**
 * A data table is told as one (SC 1.3.1, failure F92): one with headers and short cells that is called `presentation`
 * loses its rows, columns and headers.
 */
export const dataTablesKeepTheirRole: PageRule = {
  id: 'data-tables-keep-their-role',
  *look(): Iterable<Seen> {
    for (const grid of gridsIn(document)) {
      if (!isPresentation(grid) || !couldBeData(grid)) continue;
      const { table, cells, rows } = grid;
      const hasHeaders = cells.some((cell) => cell.tagName === 'TH') && cells.some((cell) => cell.tagName === 'TD');
      const isDrawn = rows.length >= 3 && hasHeaderRow(rows.map((row) => row.filter((cell) => cell !== undefined)));
      yield { element: table, outcome: hasHeaders || isDrawn ? 'failed' : 'passed' };
    }
  },
};
