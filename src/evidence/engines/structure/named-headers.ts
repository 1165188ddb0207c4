import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';
import { gridsIn, isHeader, type Grid } from './grid.ts';

/**
 * What a cell names as its headers are other cells of its own table (SC 1.3.1, ACT a25f45), and of a row of headers it names the
 * one above itself and not above its neighbour (failure F90).
 */
export const cellsNameTheirHeaders: PageRule = {
  id: 'cells-name-their-headers',
  *look(): Iterable<Seen> {
    const grids = gridsIn(document);
    for (const element of document.querySelectorAll('td[headers], th[headers]')) {
      const table = element.closest('table');
      const names = (element.getAttribute('headers') ?? '').split(/\s+/).filter((id) => id !== '');
      if (table === null || names.length === 0 || !isShown(element) || /^(?:presentation|none)$/.test(table.role ?? ''))
        continue;
      const isRight = names.every((id) => {
        const header = document.getElementById(id);
        return header !== null && header !== element && header.matches('td, th') && header.closest('table') === table;
      });
      const grid = grids.find((one) => one.table === table);
      const isAbove = grid === undefined || element.matches('th') || headsAreAbove(grid, element, names);
      yield { element, outcome: isRight && isAbove ? 'passed' : 'failed' };
    }
  },
};

/**
 * Of each row of headers over a cell that it names one of, it names the one that covers its column. Asked only in rows whose cells
 * all name theirs: one alone may belong elsewhere, as where a row leaves a column out.
 */
function headsAreAbove({ rows }: Grid, cell: Element, names: readonly string[]): boolean {
  const y = rows.findIndex((row) => row.some((one) => one === cell));
  const own = rows[y] ?? [];
  if (!own.every((one) => one !== undefined && (isHeader(one) || one.headers !== ''))) return true;
  const heads = rows
    .slice(0, y)
    .filter((row) => row.length === own.length && row.every((one) => one !== undefined && isHeader(one)));
  return heads.every((row) => {
    // What heads the column of the rows' own headers is named besides.
    const named = row.flatMap((one, x) => (names.includes(one!.id) && !isHeader(own[x]!) ? [x] : []));
    return named.length === 0 || named.some((x) => own[x] === cell);
  });
}
