import { byCodeUnit } from '#lib/order.ts';
import type { Assessment } from '#model/assessment.ts';

/** An assessment with the place it stands in, `file:line`. */
export type PlacedAssessment = Assessment & { at: string };

/** The assessment that counts: the latest by date up to `now`, then the one further down. Null when nobody judged. */
export function latestAssessment(
  assessments: readonly PlacedAssessment[],
  { system, indicator, now }: { system: string; indicator: string; now: string },
): PlacedAssessment | null {
  return (
    assessments
      .filter((one) => one.system === system && one.indicator === indicator && one.date <= now.slice(0, 10))
      .toSorted((a, b) => byCodeUnit(b.date, a.date) || byCodeUnit(placeKey(b), placeKey(a)))[0] ?? null
  );
}

/** `file:9` stands before `file:10`. Role, value and evidence settle what stands in one place. */
const placeKey = (one: PlacedAssessment): string =>
  `${one.at.replaceAll(/\d+/g, (digits) => digits.padStart(8, '0'))} ${one.role} ${one.value} ${one.evidence}`;
