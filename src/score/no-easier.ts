import type { Indicator } from '#model/indicator-system.ts';
import type { Hit } from '#model/scoring.ts';
import { bendsOf, shareOf } from './scoring.ts';

type Scale = Pick<Indicator, 'scoring' | 'points'>;

/** Whether a scale gives no value a greater share than another: looked up where either bends, beside it, and between. */
export function isNoEasierScoring(before: Scale, after: Scale): boolean {
  const bends = [before, after]
    .flatMap(({ scoring, points }) => bendsOf(scoring, points.value))
    .toSorted((a, b) => a - b);
  const beside = bends.flatMap((bend) => [bend - step(bend), bend, bend + step(bend)]);
  const between = bends.slice(1).map((bend, index) => (bend + bends[index]!) / 2);
  const share = ({ scoring, points }: Scale, value: number): number => shareOf(scoring, value, points.value);
  return [...beside, ...between].every((value) => share(after, value) <= share(before, value) + noise);
}

const noise = 1e-9;
/** Small beside the value, and not lost in its last digits. */
const step = (value: number): number => Math.max(Math.abs(value), 1) * 1e-6;

/** Whether a veto is hit by every value by which another is. */
export function isNoEasierHit(before: Hit, after: Hit): boolean {
  if ('under' in before || 'under' in after) {
    return 'under' in before && 'under' in after && after.under.value >= before.under.value;
  }
  if ('atLeast' in after) return after.atLeast.value <= ('atLeast' in before ? before.atLeast : before.over).value;
  return 'over' in before ? after.over.value <= before.over.value : after.over.value < before.atLeast.value;
}
