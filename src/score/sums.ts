import type { IndicatorSystem, Part } from '#model/indicator-system.ts';
import type { Line, ScoreCard, VetoLine } from '#model/score-card.ts';
import { standingAt } from './standing.ts';

interface Totals {
  points: number;
  earned: number;
  floor: number;
  ceiling: number;
  /** Points of the lines whose verdict is known. */
  known: number;
  coverage: number;
}

type Percents = ScoreCard['parts'][number]['percent'];

/** Sums over the lines that apply; an unknown line has points and bounds but earned nothing yet. */
export function totalsOf(lines: readonly Line[]): Totals {
  const totals = { points: 0, earned: 0, floor: 0, ceiling: 0, known: 0 };
  for (const line of lines) {
    if (line.floor === null || line.ceiling === null) continue;
    totals.points += line.points;
    totals.earned += line.earned ?? 0;
    totals.floor += line.floor;
    totals.ceiling += line.ceiling;
    if (line.earned !== null) totals.known += line.points;
  }
  return { ...totals, coverage: totals.points === 0 ? 0 : totals.known / totals.points };
}

/** The score of what is known, and floor and ceiling of what applies, in percent. */
export const percentsOf = ({ points, earned, floor, ceiling, known }: Totals): Percents => ({
  score: percent(earned, known),
  floor: percent(floor, points),
  ceiling: percent(ceiling, points),
});

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

/** The sum of each part, and whether it reaches the mark of its own. */
export const sumParts = (parts: readonly Part[], lines: readonly Line[]): ScoreCard['parts'] =>
  parts.map(({ id, title, kind, pass }) => {
    const totals = totalsOf(lines.filter((line) => line.part === id));
    const { points, earned, floor, ceiling, coverage } = totals;
    const percents = percentsOf(totals);
    const standing = pass === undefined ? null : { mark: pass, standing: standingAt(pass.value, percents) };
    return { id, title, kind, points, earned, floor, ceiling, coverage, percent: percents, pass: standing };
  });

/** What the bonus parts bring, and the base that it comes on top of; null where there are none. */
export function bonusOf(system: IndicatorSystem, lines: readonly Line[], base: Percents): ScoreCard['bonus'] {
  const ids = new Set(system.parts.filter((part) => part.kind === 'bonus').map((part) => part.id));
  if (ids.size === 0) return null;
  const { earned, floor, ceiling } = totalsOf(lines.filter((line) => ids.has(line.part)));
  return { over: system.marks.bonusOver ?? null, base, earned, floor, ceiling };
}

/** Score, floor and ceiling with the bonus, each where it is over the gate. */
export function withBonus(base: Percents, bonus: ScoreCard['bonus']): Percents {
  if (bonus === null) return base;
  const { over, earned, floor, ceiling } = bonus;
  const add = (value: number | null, extra: number): number | null =>
    value === null || (over !== null && value <= over.value) ? value : value + extra;
  return { score: add(base.score, earned), floor: add(base.floor, floor), ceiling: add(base.ceiling, ceiling) };
}

/** Share of the vetoes that apply whose outcome is known. */
export function vetoCoverage(vetoes: readonly VetoLine[]): number {
  const applying = vetoes.filter((veto) => veto.outcome !== 'inapplicable');
  const known = applying.filter((veto) => veto.outcome !== 'unknown');
  return applying.length === 0 ? 0 : known.length / applying.length;
}
