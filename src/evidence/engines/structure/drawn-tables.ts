import { lookOf, widthOf } from '#probe/prose.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';

const fewest = { rows: 3, columns: 3 };
const widestCell = 40;

/**
 * What is drawn as a table is one (SC 1.3.1, technique H51): rows of boxes whose edges stand below each other, the first
 * row set off or the only one without numbers. Without that nobody but a person can tell.
 */
export const drawnTables: PageRule = {
  id: 'drawn-tables-are-tables',
  *look(): Iterable<Seen> {
    const taken = new Set<Element>();
    for (const element of document.body.querySelectorAll('div, section, article, ul, ol')) {
      if (
        element.closest('table, [role="table"], [role="grid"], [role="treegrid"], form, nav, header, footer') !== null
      )
        continue;
      const rows = rowsOf(element);
      if (rows === null || [...taken].some((one) => one.contains(element))) continue;
      taken.add(element);
      yield { element, outcome: hasHeaderRow(rows) ? 'failed' : 'cantTell', says: { rows: rows.length } };
    }
  },
};

/** The cells of each row; null where it is no table. */
function rowsOf(element: Element): Element[][] | null {
  const children = [...element.children].filter(isShown);
  const byRow = children.map((child) => [...child.children].filter(isShown));
  const nested = isGrid(byRow) ? byRow : null;
  const rows = nested ?? [...Map.groupBy(children, (child) => Math.round(child.getBoundingClientRect().top)).values()];
  return isGrid(rows) ? rows : null;
}

function isGrid(rows: readonly Element[][]): boolean {
  const columns = rows[0]?.length ?? 0;
  if (rows.length < fewest.rows || columns < fewest.columns) return false;
  return rows.every((row) => row.length === columns && row.every(isCell) && isLine(row)) && areBelow(rows);
}

/** A cell has a few words, and no role of its own. */
function isCell(cell: Element): boolean {
  if (cell.role !== null || cell.matches('a, button, li, h1, h2, h3, h4, h5, h6, img, label, input')) return false;
  if (cell.querySelector('img, svg, h1, h2, h3, h4, h5, h6, p + p, ul, ol, input, button, [role]') !== null)
    return false;
  return widthOf(shownText(cell)) <= widestCell;
}

const isLine = (row: readonly Element[]): boolean => {
  const tops = row.map((cell) => cell.getBoundingClientRect().top);
  return Math.max(...tops) - Math.min(...tops) < 8;
};

/** Cells of a column begin at the same edge, and rows follow each other downwards. */
const areBelow = (rows: readonly Element[][]): boolean =>
  rows.every((row, index) =>
    row.every((cell, column) => {
      const above = rows[index - 1]?.[column];
      if (above === undefined) return true;
      const [now, before] = [cell.getBoundingClientRect(), above.getBoundingClientRect()];
      return Math.abs(now.left - before.left) < 4 && now.top >= before.bottom - 2;
    }),
  );

const isNumber = (text: string): boolean => /^[\d.,%+\-¥￥$]+\s*[\p{L}%℃]{0,3}$/u.test(text);

/** The first row is set in another manner than all others, or heads a column of numbers. */
export function hasHeaderRow(rows: readonly (readonly Element[])[]): boolean {
  const [head = [], ...body] = rows;
  if (head.some((cell) => shownText(cell) === '' && cell !== head[0]) || body.length < 2) return false;
  if (
    head.every((cell) => !isNumber(shownText(cell))) &&
    head.some((_cell, column) => body.every((row) => isNumber(shownText(row[column]!))))
  )
    return true;
  const own = new Set(stylesOf(head));
  return own.size === 1 && body.every((row) => stylesOf(row).every((style) => !own.has(style)));
}

/** The first column may have headers of its own. */
const stylesOf = (row: readonly Element[]): string[] => row.slice(1).map(styleOf);

/** How a cell is set: weight and ground. */
export function styleOf(cell: Element): string {
  const inner = [...cell.querySelectorAll('*')].find((one) => shownText(one) === shownText(cell)) ?? cell;
  return [lookOf(inner).isBold, groundOf(cell)].join(' ');
}

function groundOf(cell: Element): string {
  const own = getComputedStyle(cell).backgroundColor;
  if (own !== 'rgba(0, 0, 0, 0)' || cell.parentElement === null) return own;
  return getComputedStyle(cell.parentElement).backgroundColor;
}
