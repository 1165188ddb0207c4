import type { Scoring } from '#model/indicator-system.ts';

/** The share of its points, 0 to 1, that a measured value brings. */
export function shareOf(scoring: Scoring, value: number): number {
  if (scoring.kind === 'steps') return scoring.steps.find((step) => step.upTo >= value)?.share ?? 0;
  const { zero, full } = scoring;
  const share = (value - zero.value) / (full.value - zero.value);
  return Math.min(1, Math.max(0, share));
}
