import { isParagraph, linesOf, widthOf, endsSentence } from '#probe/prose.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';

/** A row of a table that is typed: the cells' texts and where each begins. */
interface Row {
  cells: string[];
  starts: number[];
}

const fewestRows = 3;

/**
 * Columns are made by a table, not by white space (SC 1.3.1, failure F34; for columns of running text SC 1.3.2, failure
 * F33): three lines and more whose words begin at the same places. What indents a line, a verse or a comment makes none.
 */
export const typedTables: PageRule = {
  id: 'tables-are-tables',
  *look(): Iterable<Seen> {
    for (const found of typedColumns()) if (!found.isProse) yield { ...found, says: { rows: found.rows } };
  },
};

export const typedColumnsOfText: PageRule = {
  id: 'columns-are-no-spaces',
  *look(): Iterable<Seen> {
    for (const found of typedColumns()) if (found.isProse) yield { ...found, says: { rows: found.rows } };
  },
};

interface Found {
  element: Element;
  outcome: 'failed' | 'cantTell';
  isProse: boolean;
  rows: number;
}

function* typedColumns(): Iterable<Found> {
  for (const element of document.querySelectorAll('pre')) {
    if (!isShown(element) || element.querySelector('code, kbd, samp') !== null) continue;
    if (element.closest('code, [role="img"]') !== null) continue;
    const rows = element.textContent.split('\n').map((line) => rowOf(line, /\t+| {2,}|\u3000+/u));
    yield* judged(element, rows, true);
  }
  for (const element of document.querySelectorAll<HTMLElement>('p, div, td')) {
    if (element.querySelector('br') === null || !isShown(element)) continue;
    const rows = linesOf(element).map((line) => rowOf(line, wide));
    yield* judged(element, rows, false);
  }
  for (const parent of new Set([...document.querySelectorAll('p, div')].map((one) => one.parentElement))) {
    const children = [...(parent?.children ?? [])];
    const rows = children.map((one) => rowOf(lineOf(one), wide));
    const first = rows.findIndex(({ cells }) => cells.length >= 3);
    if (first >= 0) yield* judged(children[first]!, rows.slice(first), false);
  }
}

/** The text of a paragraph of one line, with the white space of its source folded. */
const lineOf = (element: Element): string =>
  isParagraph(element) && element.querySelector('br') === null
    ? element.textContent.replaceAll(/[ \t\n\r]+/g, ' ').trim()
    : '';

/** White space that does not fold away. */
const wide = /(?:[ ]?[\u3000\u00A0\u2003][ ]?){2,}/u;

/** What stands before the first word only indents the line. */
function rowOf(line: string, gap: RegExp): Row {
  const body = line.replace(/^[\s\u3000]+/u, '').trimEnd();
  const cells = body === '' ? [] : body.split(gap).filter((cell) => cell.trim() !== '');
  let from = 0;
  const starts = cells.map((cell) => {
    const at = body.indexOf(cell, from);
    from = at + cell.length;
    return widthOf(body.slice(0, at));
  });
  return { cells, starts };
}

function* judged(element: Element, rows: readonly Row[], isFixed: boolean): Iterable<Found> {
  for (const run of runsOf(rows)) {
    const columns = run[0]!.cells.length;
    if (isFixed && !isAligned(run)) continue;
    if (run.every(({ cells }) => /^(?:#|\/\/|--|;|\/\*|\\)/.test(cells.at(-1)!.trim()))) continue;
    const isProse =
      columns === 2 &&
      run.every(({ cells }) => cells.every((cell) => widthOf(cell) >= 8)) &&
      run.some(({ cells }) => cells.some((cell) => endsSentence(cell)));
    const isSure = isProse ? isFixed : columns >= 3;
    yield { element, outcome: isSure ? 'failed' : 'cantTell', isProse, rows: run.length };
  }
}

/** Neighbouring rows of equally many cells. */
function* runsOf(rows: readonly Row[]): Iterable<Row[]> {
  const filled = rows.filter(({ cells }, index) => cells.length > 0 || index === 0);
  let run: Row[] = [];
  for (const row of [...filled, null]) {
    const columns = row?.cells.length ?? 0;
    const [before] = run;
    if (row !== null && columns >= 2 && (before === undefined || before.cells.length === columns)) run.push(row);
    else {
      if (run.length >= fewestRows) yield run;
      run = row !== null && columns >= 2 ? [row] : [];
    }
  }
}

/** Whether every column begins at the same place in most rows; Chinese signs are two wide, not in every typeface exactly. */
const isAligned = (rows: readonly Row[]): boolean =>
  rows[0]!.starts.every(
    (start, column) => rows.filter((row) => Math.abs(row.starts[column]! - start) <= 2).length >= rows.length * 0.75,
  );
