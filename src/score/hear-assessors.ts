import { addMonths } from '#lib/calendar.ts';
import { byCodeUnit } from '#lib/order.ts';
import type { Assessment } from '#model/assessment.ts';
import type { Judgement } from '#model/answered-by.ts';

/** An assessment with the place it stands in, `file:line`. */
export type PlacedAssessment = Assessment & { at: string };

/** What assessors say of one indicator, taken together. */
export type Heard =
  | { kind: 'nobody' }
  | { kind: 'agreed'; by: PlacedAssessment }
  | { kind: 'settled'; by: PlacedAssessment; judgements: Judgement[] }
  | { kind: 'disputed'; judgements: Judgement[] };

/**
 * Hears the assessors of one indicator up to `now`. Of each role its latest judgement counts, unless it is more than a year
 * older than the last of all. Where they differ, none is taken until a third role settles it, on that day or later.
 */
export function hearAssessors(assessments: readonly PlacedAssessment[], now: string): Heard {
  const all = assessments.filter(({ date }) => date <= now.slice(0, 10)).toSorted(newestFirst);
  const [last] = all;
  if (last === undefined) return { kind: 'nobody' };
  const since = addMonths(last.date, -12);
  const views = latestOfRoles(all.filter((one) => one.settles === undefined && one.date >= since));
  const [newest] = views;
  if (newest === undefined) return { kind: 'agreed', by: last };
  if (views.every(({ value }) => value === newest.value)) return { kind: 'agreed', by: newest };
  const judgements = views.map(({ value, role, date, evidence, at }) => ({ value, role, date, evidence, at }));
  const third = all.find(
    (one) => one.settles !== undefined && one.date >= newest.date && views.every(({ role }) => role !== one.role),
  );
  return third === undefined ? { kind: 'disputed', judgements } : { kind: 'settled', by: third, judgements };
}

const latestOfRoles = (all: readonly PlacedAssessment[]): PlacedAssessment[] =>
  all.filter(({ role }, index) => all.findIndex((other) => other.role === role) === index);

const newestFirst = (a: PlacedAssessment, b: PlacedAssessment): number =>
  byCodeUnit(b.date, a.date) || byCodeUnit(placeKey(b), placeKey(a));

/** `file:9` stands before `file:10`. Role, value and evidence settle what stands in one place. */
const placeKey = (one: PlacedAssessment): string =>
  `${one.at.replaceAll(/\d+/g, (digits) => digits.padStart(8, '0'))} ${one.role} ${one.value} ${one.evidence}`;
