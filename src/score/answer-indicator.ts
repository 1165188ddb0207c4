import type { Check } from '#contracts/check.ts';
import { text } from '#lib/text.ts';
import type { By, Judgement } from '#model/answered-by.ts';
import type { Exemption } from '#model/decisions.ts';
import { nameOf, type Indicator, type Veto } from '#model/indicator-system.ts';
import type { Line } from '#model/score-card.ts';
import type { Verdict } from '#model/verdict.ts';
import { askCheck } from './ask-check.ts';
import { exemptionOf } from './decisions-in-force.ts';
import { hearAssessors, type PlacedAssessment } from './hear-assessors.ts';
import { isCurrent } from './judged-content.ts';
import { overruled } from './overrule.ts';
import type { ScoreInput } from './score-input.ts';

/** Who answered an indicator, and what; `check` is null when a person answers. */
export interface Answered {
  verdict: Verdict;
  by: By;
  check: Check | null;
  /** The exemption that makes it inapplicable; null without one. */
  exemption: Line['exemption'];
}

/** Answers an indicator or veto of a part (null: a veto) by its check or by people's assessments. */
export function answerIndicator(indicator: Indicator | Veto, part: string | null, input: ScoreInput): Answered {
  const check = checkOf(indicator, input);
  const by: By = check === null ? { kind: 'nobody' } : { kind: 'check', check: check.id, fix: check.fix };
  if (!indicator.levels.includes(input.site.level)) return { verdict: notForLevel, by, check, exemption: null };
  const exemption = exemptionOf({ indicator: indicator.id, part }, input);
  if (exemption !== null) {
    const { reason, until } = exemption;
    return { verdict: exempted(exemption), by, check, exemption: { reason, by: exemption.by, until } };
  }
  if (check === null) return { ...answerByPeople(indicator, input), check: null, exemption: null };
  const machine = askCheck(check, input.site, input.evidence);
  return { verdict: machine, by, ...overruled(indicator, { check, machine }, input), check, exemption: null };
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

function answerByPeople({ id, answer, from }: Indicator | Veto, input: ScoreInput): Pick<Answered, 'verdict' | 'by'> {
  const { system, evidence, assessments } = input;
  if (!('assessed' in answer)) throw new Error(`${id} is answered by a check`);
  const { unit } = answer;
  const asked = from ?? nameOf(system);
  const own = assessments.filter((one) => one.system === asked && one.indicator === id);
  const heard = hearAssessors(
    own.filter((one) => isCurrent(one, input)),
    evidence.now,
  );
  if (heard.kind === 'nobody') return { verdict: unjudged(own, evidence.now), by: { kind: 'nobody' } };
  if (heard.kind === 'disputed') {
    const { judgements } = heard;
    return { verdict: { kind: 'unknown', because: differing(judgements) }, by: { kind: 'disputed', judgements } };
  }
  const { value, role, date, evidence: basis, at, settles = '' } = heard.by;
  const person = { role, date, evidence: basis, at };
  if (heard.kind === 'settled') {
    const { judgements } = heard;
    const views = differing(judgements);
    const because = text(
      `${views['zh-CN']}；${role}于 ${date} 裁定为 ${value}，理由：${settles}`,
      `${views.en}; ${role} settled it as ${value} on ${date}, because: ${settles}`,
    );
    return {
      verdict: { kind: 'measured', value, unit, because },
      by: { kind: 'settled', ...person, reason: settles, judgements },
    };
  }
  const because = text(
    `${role}于 ${date} 评为 ${value}，依据：${basis}`,
    `judged ${value} on ${date} by ${role}, on: ${basis}`,
  );
  return { verdict: { kind: 'measured', value, unit, because }, by: { kind: 'person', ...person } };
}

function unjudged(lapsed: readonly PlacedAssessment[], now: string): Verdict {
  const [date] = lapsed
    .flatMap((one) => (one.date <= now.slice(0, 10) ? [one.date] : []))
    .toSorted()
    .toReversed();
  const because =
    date === undefined
      ? text('还没有人评估', 'nobody has judged this yet')
      : text(
          `${date} 的评估已经失效：所看的内容改了，要重新评估`,
          `the judgement of ${date} is over: what was looked at has changed since`,
        );
  return { kind: 'unknown', because };
}

const differing = (judgements: readonly Judgement[]) =>
  text(
    `评估人意见不一：${judgements.map(({ role, value }) => `${role}评为 ${value}`).join('，')}`,
    `assessors disagree: ${judgements.map(({ role, value }) => `${role} says ${value}`).join(', ')}`,
  );
