import type { Finding } from '#model/evidence.ts';
import { wcag22, type Criterion } from '#model/wcag.ts';

/** A success criterion with the problems found under it; null for what is beyond WCAG. */
export interface Troubled {
  criterion: Criterion | null;
  findings: Finding[];
}

/** Problems by success criterion, in the order of the standard; what is beyond WCAG comes last. */
export function byCriterion(findings: readonly Finding[]): Troubled[] {
  const named = wcag22.map((criterion) => ({
    criterion,
    findings: findings.filter(({ criteria }) => criteria.includes(criterion.number)),
  }));
  const beyond = findings.filter(
    ({ criteria }) => !criteria.some((one) => wcag22.some(({ number }) => number === one)),
  );
  return [...named, { criterion: null, findings: beyond }].filter((one) => one.findings.length > 0);
}

/** Criteria of level A and AA that are not among the troubled. */
export const untroubled = (troubled: readonly Troubled[]): Criterion[] =>
  wcag22.filter(
    ({ number, level }) => level !== 'AAA' && !troubled.some(({ criterion }) => criterion?.number === number),
  );
