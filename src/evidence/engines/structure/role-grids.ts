import { isShown } from '#probe/shown.ts';

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

const cells = '[role="columnheader"], [role="rowheader"], [role="cell"], [role="gridcell"]';
