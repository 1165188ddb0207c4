import type { Finding } from '#model/evidence.ts';
import { nameOf, type Indicator, type Part, type Veto } from '#model/indicator-system.ts';
import type { Line, VetoLine } from '#model/score-card.ts';
import { answerIndicator, type Answered } from './answer-indicator.ts';
import { planOf } from './decisions-in-force.ts';
import { isNeededFinding } from './needs.ts';
import type { ScoreInput } from './score-input.ts';
import { isHit, shareOf } from './scoring.ts';

/** Scores the indicators of a part. Where the part has a weight, the points of those that apply are stretched to it. */
export function scorePart(part: Part, input: ScoreInput): Line[] {
  const answers = part.indicators.map((indicator) => ({
    indicator,
    answered: answerIndicator(indicator, part.id, input),
  }));
  const applying = answers
    .filter(({ answered }) => answered.verdict.kind !== 'inapplicable')
    .reduce((sum, { indicator }) => sum + indicator.points.value, 0);
  const stretch = part.weight === undefined || applying === 0 ? 1 : part.weight.value / applying;
  return answers.map(({ indicator, answered }) => scoreLine(part.id, { indicator, answered, stretch }, input));
}

interface Asked {
  indicator: Indicator;
  answered: Answered;
  stretch: number;
}

/** One indicator's points, as they follow from its verdict. */
function scoreLine(part: string, { indicator, answered, stretch }: Asked, input: ScoreInput): Line {
  const { verdict, check } = answered;
  const worth = indicator.points;
  const points = worth.value * stretch;
  const { scoring } = indicator;
  const line = { part, ...askedOf(indicator, answered, input), points, worth, scoring, plan: null };
  if (verdict.kind === 'inapplicable') return { ...line, earned: null, floor: null, ceiling: null, coverage: null };
  if (verdict.kind === 'unknown') return { ...line, earned: null, ...spanOf(answered, line), coverage: 0 };
  const before = points * shareOf(scoring, verdict.value, worth.value);
  const plan = before < points ? planFor(indicator, before, input) : null;
  const earned = plan === null ? before : before + plan.givesBack * (points - before);
  const findings = before < points ? findingsOf(check, input) : [];
  return { ...line, earned, floor: earned, ceiling: earned, coverage: 1, plan, findings };
}

/** What an unknown can still bring: all or nothing, or what lies between assessors who disagree. */
function spanOf(
  { by }: Answered,
  { points, scoring, worth }: Pick<Line, 'points' | 'scoring' | 'worth'>,
): Pick<Line, 'floor' | 'ceiling'> {
  if (by.kind !== 'disputed') return { floor: 0, ceiling: points };
  const earned = by.judgements.map(({ value }) => points * shareOf(scoring, value, worth.value));
  return { floor: Math.min(...earned), ceiling: Math.max(...earned) };
}

/** What an improvement plan gives back today, never more than the system allows. */
function planFor({ id }: Indicator, before: number, input: ScoreInput): Line['plan'] {
  const most = input.system.planGivesBack?.value ?? 0;
  const found = most > 0 ? planOf(id, input) : null;
  if (found === null) return null;
  const { reason, by, until, plan } = found;
  return { reason, by, until, plan, givesBack: Math.min(most, found.givesBack), before };
}

/** Whether a veto is hit. Unknown is its own outcome: it neither condemns nor clears. */
export function scoreVeto(veto: Veto, input: ScoreInput): VetoLine {
  const answered = answerIndicator(veto, null, input);
  const { verdict, check } = answered;
  const outcome = verdict.kind === 'measured' ? (isHit(veto.hit, verdict.value) ? 'hit' : 'clear') : verdict.kind;
  const findings = outcome === 'hit' ? findingsOf(check, input) : [];
  return { ...askedOf(veto, answered, input), outcome, hit: veto.hit, findings };
}

function askedOf(asked: Indicator | Veto, { verdict, by, check, exemption }: Answered, { system }: ScoreInput) {
  const { id, title, why, measured, origin, source } = asked;
  const fix = asked.fix ?? check?.fix;
  const effort = asked.effort ?? check?.effort;
  if (fix === undefined || effort === undefined)
    throw new Error(`${id} does not say how to mend it, or what it takes: checkSystem must run first`);
  const from = asked.from ?? nameOf(system);
  const findings: string[] = [];
  return { indicator: id, title, why, fix, effort, measured, origin, source, from, verdict, by, exemption, findings };
}

function findingsOf(check: Answered['check'], { evidence }: ScoreInput): string[] {
  if (check === null) return [];
  const needed: readonly Finding[] = evidence.findings.filter((one) => isNeededFinding(one, check.needs));
  return [...new Set(needed.map((one) => one.id))].toSorted();
}
