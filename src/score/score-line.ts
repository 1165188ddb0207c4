import type { Finding } from '#model/evidence.ts';
import type { Indicator, Veto } from '#model/indicator-system.ts';
import type { Line, VetoLine } from '#model/score-card.ts';
import { answerIndicator } from './answer-indicator.ts';
import { isNeededFinding } from './needs.ts';
import type { ScoreInput } from './score-input.ts';
import { shareOf } from './scoring.ts';

/** Scores one indicator: its verdict, and the points that follow from it. */
export function scoreLine(part: string, indicator: Indicator, input: ScoreInput): Line {
  const { verdict, by, check } = answerIndicator(indicator, input);
  const points = indicator.points.value;
  const { id, title, why } = indicator;
  const line = { part, indicator: id, title, why, points, verdict, by };
  if (verdict.kind === 'inapplicable') return { ...line, earned: null, floor: null, ceiling: null, findings: [] };
  if (verdict.kind === 'unknown') return { ...line, earned: null, floor: 0, ceiling: points, findings: [] };
  const earned = points * shareOf(indicator.scoring, verdict.value);
  const costly = earned < points && check !== null;
  const findings = costly ? idsOf(input.evidence.findings.filter((one) => isNeededFinding(one, check.needs))) : [];
  return { ...line, earned, floor: earned, ceiling: earned, findings };
}

/** Whether a veto is hit. Unknown is its own outcome: it neither condemns nor clears. */
export function scoreVeto(veto: Veto, input: ScoreInput): VetoLine {
  const { verdict, by, check } = answerIndicator(veto, input);
  const { id, title, why, hit } = veto;
  const outcome = outcomeOf();
  const rests = outcome === 'hit' && check !== null;
  const findings = rests ? idsOf(input.evidence.findings.filter((one) => isNeededFinding(one, check.needs))) : [];
  return { indicator: id, title, why, outcome, verdict, by, findings };

  function outcomeOf(): VetoLine['outcome'] {
    if (verdict.kind !== 'measured') return verdict.kind;
    const isHit = 'atLeast' in hit ? verdict.value >= hit.atLeast.value : verdict.value > hit.over.value;
    return isHit ? 'hit' : 'clear';
  }
}

const idsOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map((one) => one.id))].toSorted();
