import type { Hit, Scoring } from '#model/scoring.ts';

/** The share of its points, 0 to 1, that a measured value brings; `points`: what the system's file says they are. */
export function shareOf(scoring: Scoring, value: number, points: number): number {
  if (scoring.kind === 'steps') return scoring.steps.find((step) => step.upTo >= value)?.share ?? 0;
  if (scoring.kind === 'rising-steps') return scoring.steps.find((step) => step.from <= value)?.share ?? 0;
  if (scoring.kind === 'per-violation') return within((points - value * scoring.each.value) / points);
  return within((value - scoring.zero.value) / (scoring.full.value - scoring.zero.value));
}

/** The values at which a scale bends or jumps, in order: where two scales differ, they differ at or beside one of these. */
export function bendsOf(scoring: Scoring, points: number): number[] {
  if (scoring.kind === 'steps') return scoring.steps.map((step) => step.upTo);
  if (scoring.kind === 'rising-steps') return scoring.steps.map((step) => step.from).toReversed();
  if (scoring.kind === 'per-violation') return [0, points / scoring.each.value];
  return [scoring.zero.value, scoring.full.value].toSorted((a, b) => a - b);
}

export function isHit(hit: Hit, value: number): boolean {
  if ('under' in hit) return value < hit.under.value;
  return 'atLeast' in hit ? value >= hit.atLeast.value : value > hit.over.value;
}

const within = (share: number): number => Math.min(1, Math.max(0, share));
