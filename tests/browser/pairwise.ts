/** One value of every axis. */
export type Combination<Axes extends Record<string, readonly string[]>> = { [Axis in keyof Axes]: Axes[Axis][number] };

/** Every combination of the axes that is allowed, the last axis changing fastest. */
export function allCombinations<Axes extends Record<string, readonly string[]>>(
  axes: Axes,
  isAllowed: (combination: Combination<Axes>) => boolean,
): Combination<Axes>[] {
  let rows: Record<string, string>[] = [{}];
  for (const [axis, values] of Object.entries(axes)) {
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [axis]: value })));
  }
  // Every axis has been given one of its own values.
  return (rows as Combination<Axes>[]).filter(isAllowed);
}

/**
 * A selection of combinations in which every pair of values that any of them holds is met at least once. Greedy: the
 * next one is always the first that meets most pairs not met yet, so the same axes give the same selection.
 */
export function pairwise<Axes extends Record<string, readonly string[]>>(
  combinations: readonly Combination<Axes>[],
): Combination<Axes>[] {
  const candidates = combinations.map((combination) => ({ combination, pairs: pairsOf(combination) }));
  const open = new Set(candidates.flatMap(({ pairs }) => pairs));
  const chosen: Combination<Axes>[] = [];
  while (open.size > 0) {
    const best = candidates.reduce((a, b) => (openPairs(b.pairs, open) > openPairs(a.pairs, open) ? b : a));
    for (const pair of best.pairs) open.delete(pair);
    chosen.push(best.combination);
  }
  return chosen;
}

const openPairs = (pairs: readonly string[], open: ReadonlySet<string>): number =>
  pairs.reduce((count, pair) => count + (open.has(pair) ? 1 : 0), 0);

function pairsOf(combination: Record<string, string>): string[] {
  const values = Object.entries(combination).map(([axis, value]) => `${axis}=${value}`);
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one} ${other}`));
}
