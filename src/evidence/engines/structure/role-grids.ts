import { isShown } from '#probe/shown.ts';
import { styleOf } from './drawn-tables.ts';

/**
 * Column headers of a table that is made by roles and has no cell in their columns (SC 1.3.1, ACT d0f69e). One that counts
 * its columns, or spans them, may show only some of its cells.
 */
export const columnsWithoutCells = (): Element[] =>
  [...document.querySelectorAll('[role="table"], [role="grid"]')].flatMap((table) => {
    if (table.tagName === 'TABLE' || !isShown(table)) return [];
    if (table.matches('[aria-colcount]') || table.querySelector('[aria-colspan], [aria-colindex]') !== null) return [];
    const [head, ...body] = [...table.querySelectorAll('[role="row"]')].map((row) => [...row.querySelectorAll(cells)]);
    if (head === undefined || body.length === 0 || !head.every((cell) => cell.role === 'columnheader')) return [];
    return head.slice(Math.max(...body.map((row) => row.length)));
  });

/**
 * Tables made by roles in which no cell is a header, though the first row or the first column is set as headers (SC 1.3.1, failure
 * F91): the row or the cell that should be one.
 */
export const cellsThatLookLikeHeaders = (): Element[] =>
  [...document.querySelectorAll('[role="table"]')].flatMap((table) => {
    if (table.tagName === 'TABLE' || !isShown(table) || table.querySelector(headers) !== null) return [];
    const rows = [...table.querySelectorAll('[role="row"]')].map((row) => [...row.querySelectorAll(cells)]);
    const [head = [], ...body] = rows;
    if (body.length === 0 || head.length < 2) return [];
    const others = new Set(body.flatMap((row) => row.slice(1)).map(styleOf));
    const isSet = (some: readonly Element[]): boolean => some.every((cell) => !others.has(styleOf(cell)));
    return isSet(head.slice(1)) || isSet(body.flatMap((row) => row.slice(0, 1))) ? [head[0]!] : [];
  });

const headers = 'th, [role="columnheader"], [role="rowheader"]';
const cells = '[role="columnheader"], [role="rowheader"], [role="cell"], [role="gridcell"]';
