import type { Speaker } from '#lib/text.ts';
import type { Scoring } from '#model/scoring.ts';

/** A scale in words with its numbers, and the share of the points that a value brings by it, written as a sum. */
export function scaleWords(
  scoring: Scoring,
  value: number,
  worth: number,
  say: Speaker['say'],
): { scale: string; share: string } {
  if (scoring.kind === 'linear') {
    const { zero, full } = scoring;
    const part = (value - zero.value) / (full.value - zero.value);
    const sum = `(${value} − ${zero.value}) ÷ (${full.value} − ${zero.value})`;
    return {
      scale: say(
        `从 ${zero.value}（0 分）到 ${full.value}（满分）按直线换算，两端以外取端值`,
        `straight from ${zero.value} (nothing) to ${full.value} (all), flat outside`,
      ),
      share: part < 0 ? '0' : part > 1 ? '1' : sum,
    };
  }
  if (scoring.kind === 'per-violation') {
    const { each } = scoring;
    return {
      scale: say(
        `每处扣 ${each.value} 分，扣完 ${worth} 分为止`,
        `${each.value} points lost for each, until the ${worth} are gone`,
      ),
      share: value * each.value >= worth ? '0' : `(${worth} − ${value} × ${each.value}) ÷ ${worth}`,
    };
  }
  const steps =
    scoring.kind === 'steps'
      ? scoring.steps.map(({ upTo, share }) => ({ edge: `≤ ${upTo}`, holds: value <= upTo, share }))
      : scoring.steps.map(({ from, share }) => ({ edge: `≥ ${from}`, holds: value >= from, share }));
  const rest = say('其余 → 0', 'else → 0');
  return {
    scale: `${steps.map(({ edge, share }) => `${edge} → ${share}`).join(', ')}, ${rest}`,
    share: String(steps.find(({ holds }) => holds)?.share ?? 0),
  };
}
