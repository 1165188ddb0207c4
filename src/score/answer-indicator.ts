import type { Check } from '#contracts/check.ts';
import { text } from '#lib/text.ts';
import type { Exemption } from '#model/decisions.ts';
import { nameOf, type Indicator, type Veto } from '#model/indicator-system.ts';
import type { Line } from '#model/score-card.ts';
import type { Verdict } from '#model/verdict.ts';
import { askCheck } from './ask-check.ts';
import { exemptionOf } from './decisions-in-force.ts';
import { latestAssessment, type PlacedAssessment } from './latest-assessment.ts';
import type { ScoreInput } from './score-input.ts';

/** Who answered an indicator, and what; `check` is null when a person answers. */
export interface Answered {
  verdict: Verdict;
  by: Line['by'];
  check: Check | null;
  /** The exemption that makes it inapplicable; null without one. */
  exemption: Line['exemption'];
}

/** Answers an indicator or veto of a part (null: a veto) by its check or by a person's assessment. */
export function answerIndicator(indicator: Indicator | Veto, part: string | null, input: ScoreInput): Answered {
  const check = checkOf(indicator, input);
  const by: Line['by'] = check === null ? { kind: 'nobody' } : { kind: 'check', check: check.id, fix: check.fix };
  if (!indicator.levels.includes(input.site.level)) return { verdict: notForLevel, by, check, exemption: null };
  const exemption = exemptionOf({ indicator: indicator.id, part }, input);
  if (exemption !== null) {
    const { reason, until } = exemption;
    return { verdict: exempted(exemption), by, check, exemption: { reason, by: exemption.by, until } };
  }
  if (check === null) return answerByPerson(indicator, input);
  return { verdict: askCheck(check, input.site, input.evidence), by, check, exemption: null };
}

function checkOf({ answer }: Indicator | Veto, { checks }: ScoreInput): Check | null {
  if ('assessed' in answer) return null;
  const check = checks.find((one) => one.id === answer.check);
  if (check === undefined) throw new Error(`check ${answer.check} is not loaded: checkSystem must run first`);
  return check;
}

const notForLevel: Verdict = { kind: 'inapplicable', because: text('不适用于本级', 'not asked of this level') };

const exempted = ({ by, reason, until }: Exemption): Verdict => ({
  kind: 'inapplicable',
  because: text(`${by}决定免评至 ${until}：${reason}`, `exempted by ${by} until ${until}: ${reason}`),
});

function answerByPerson({ id, answer, from }: Indicator | Veto, input: ScoreInput): Answered {
  const { system, evidence, assessments } = input;
  if (!('assessed' in answer)) throw new Error(`${id} is answered by a check`);
  const asked = { system: from ?? nameOf(system), indicator: id, now: evidence.now };
  const isCurrent = ({ build }: PlacedAssessment): boolean => build === undefined || build === evidence.build;
  const found = latestAssessment(assessments.filter(isCurrent), asked);
  const none = { check: null, exemption: null };
  if (found === null) {
    const expired = latestAssessment(assessments, asked);
    const because =
      expired === null
        ? text('还没有人评估', 'nobody has judged this yet')
        : text(
            `${expired.date} 的评估已经失效：内容改了，要重新评估`,
            `the judgement of ${expired.date} is over: the content has changed since`,
          );
    return { verdict: { kind: 'unknown', because }, by: { kind: 'nobody' }, ...none };
  }
  const { value, role, date, evidence: basis, at } = found;
  const because = text(
    `${role}于 ${date} 评为 ${value}，依据：${basis}`,
    `judged ${value} on ${date} by ${role}, on: ${basis}`,
  );
  return {
    verdict: { kind: 'measured', value, unit: answer.unit, because },
    by: { kind: 'person', role, date, evidence: basis, at },
    ...none,
  };
}
