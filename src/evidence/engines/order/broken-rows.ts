import type { PageRule, Seen } from '#probe/rules.ts';

const ended = /[。．.!?！？；;：:”"』」）)]\s*$/u;

/**
 * A table for layout in which a text goes on in the cell below is read across, from one text into the other (SC 1.3.2,
 * failure F49): no cell but a column's last ends its sentence.
 */
export const brokenRows: PageRule = {
  id: 'layout-tables-read-in-order',
  *look(): Iterable<Seen> {
    for (const table of document.querySelectorAll('table')) {
      if (!table.checkVisibility() || table.querySelector('th, caption, table, thead') !== null) continue;
      const rows = [...table.rows].map(({ cells }) => [...cells].map(({ textContent }) => textContent.trim()));
      const columns = Math.min(...rows.map(({ length }) => length));
      if (rows.length < 2 || columns < 2 || !rows.every(({ length }) => length === columns)) continue;
      const broken = Array.from({ length: columns }, (_none, column) => rows.map((row) => row[column] ?? '')).filter(
        goesOn,
      );
      yield { element: table, outcome: broken.length >= 2 ? 'failed' : 'passed' };
    }
  },
};

/** Long pieces, of which the last alone is a sentence's end. */
const goesOn = (cells: readonly string[]): boolean =>
  cells.every((cell) => weightOf(cell) >= 5) &&
  ended.test(cells.at(-1) ?? '') &&
  cells.slice(0, -1).every((cell) => !ended.test(cell)) &&
  cells.slice(1).every((cell) => /^[^\p{Lu}]/u.test(cell));

/** A Chinese sign says as much as half a word. */
const weightOf = (text: string): number =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) + (text.match(/[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0) * 2;
