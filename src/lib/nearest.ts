import { byCodeUnit } from '#lib/order.ts';

/** The known name that a mistyped one most likely means; null when none is near. */
export function nearest(typed: string, known: readonly string[]): string | null {
  const ranked = known
    .map((name) => ({ name, edits: editDistance(typed, name) }))
    .toSorted((a, b) => a.edits - b.edits || byCodeUnit(a.name, b.name));
  const best = ranked[0];
  return best !== undefined && best.edits <= Math.max(2, typed.length / 2) ? best.name : null;
}

/** Levenshtein distance: how many signs to add, drop or change. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
