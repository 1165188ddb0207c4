import type { Check } from '#contracts/check.ts';
import { text } from '#lib/text.ts';
import type { Indicator, Veto } from '#model/indicator-system.ts';
import type { Line } from '#model/score-card.ts';
import type { Verdict } from '#model/verdict.ts';
import { askCheck } from './ask-check.ts';
import { latestAssessment, nameOf } from './latest-assessment.ts';
import type { ScoreInput } from './score-input.ts';

/** Who answered an indicator, and what; `check` is null when a person answers. */
export interface Answered {
  verdict: Verdict;
  by: Line['by'];
  check: Check | null;
}

/** Answers an indicator or veto by its check or by a person's assessment. */
export function answerIndicator(indicator: Indicator | Veto, input: ScoreInput): Answered {
  const { answer } = indicator;
  const isForLevel = indicator.levels.includes(input.site.level);
  if ('assessed' in answer) {
    if (!isForLevel) return { verdict: notForLevel, by: { kind: 'nobody' }, check: null };
    return answerByPerson(indicator.id, answer.unit, input);
  }
  const check = input.checks.find((one) => one.id === answer.check);
  if (check === undefined) throw new Error(`check ${answer.check} is not loaded: checkSystem must run first`);
  const verdict = isForLevel ? askCheck(check, input.site, input.evidence) : notForLevel;
  return { verdict, by: { kind: 'check', check: check.id, fix: check.fix }, check };
}

const notForLevel: Verdict = { kind: 'inapplicable', because: text('不适用于本级', 'not asked of this level') };

type AssessedUnit = Extract<Indicator['answer'], { assessed: unknown }>['unit'];

function answerByPerson(
  indicator: string,
  unit: AssessedUnit,
  { system, evidence, assessments }: ScoreInput,
): Answered {
  const found = latestAssessment(assessments, { system: nameOf(system), indicator, now: evidence.now });
  if (found === null) {
    const because = text('还没有人评估', 'nobody has judged this yet');
    return { verdict: { kind: 'unknown', because }, by: { kind: 'nobody' }, check: null };
  }
  const { value, role, date, evidence: basis, at } = found;
  const because = text(
    `${role}于 ${date} 评为 ${value}，依据：${basis}`,
    `judged ${value} on ${date} by ${role}, on: ${basis}`,
  );
  return {
    verdict: { kind: 'measured', value, unit, because },
    by: { kind: 'person', role, date, evidence: basis, at },
    check: null,
  };
}
