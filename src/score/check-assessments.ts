import { closest } from '#lib/closest.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { asksOf, nameOf, type IndicatorSystem } from '#model/indicator-system.ts';
import type { Unit } from '#model/words.ts';
import type { PlacedAssessment } from './hear-assessors.ts';

/** What is wrong with a site's assessments: judged what no system asks, what a check answers, or in the future. */
export function checkAssessments(
  assessments: readonly PlacedAssessment[],
  systems: readonly IndicatorSystem[],
  now: string,
): ProblemReport[] {
  return assessments.flatMap((one) => {
    const system = systems.find((candidate) => nameOf(candidate) === one.system);
    const problem =
      system === undefined ? unknownSystem(one, systems) : (misplaced(one, system, now) ?? unfit(one, assessments));
    return problem === null ? [] : [{ ...problem, at: one.at }];
  });
}

export const isPossible = (value: number, unit: Unit): boolean => value >= 0 && (unit !== 'share' || value <= 1);

function unknownSystem({ system }: PlacedAssessment, systems: readonly IndicatorSystem[]): ProblemReport {
  const names = systems.map(nameOf).toSorted();
  return {
    code: 'E_ASSESSMENT_SYSTEM',
    message: text(
      `评估写的指标体系“${system}”不是本站使用的体系。`,
      `The assessment is for system "${system}", which this site does not use.`,
    ),
    fix: text(`本站使用：${names.join('、')}。`, `This site uses: ${names.join(', ')}.`),
  };
}

function misplaced(one: PlacedAssessment, system: IndicatorSystem, now: string): ProblemReport | null {
  const all = asksOf(system);
  const assessed = all.filter((indicator) => 'assessed' in indicator.answer).map((indicator) => indicator.id);
  const indicator = all.find((candidate) => candidate.id === one.indicator);
  if (indicator === undefined) {
    const meant = closest(one.indicator, assessed);
    return {
      code: 'E_ASSESSMENT_INDICATOR',
      message: text(
        `体系 ${one.system} 没有指标“${one.indicator}”。`,
        `System ${one.system} has no indicator "${one.indicator}".`,
      ),
      fix:
        meant === null
          ? text(`由人评估的指标有：${assessed.join('、')}。`, `People judge: ${assessed.join(', ')}.`)
          : text(`是不是“${meant}”？`, `Did you mean "${meant}"?`),
    };
  }
  if ('check' in indicator.answer) {
    return {
      code: 'E_ASSESSMENT_CHECKED',
      message: text(
        `指标“${one.indicator}”由检查“${indicator.answer.check}”回答，不能由人评估。`,
        `Indicator "${one.indicator}" is answered by check "${indicator.answer.check}", not by a person.`,
      ),
      fix: text(
        `由人评估的指标有：${assessed.join('、')}。要改判机器的结论，请写在 indicators/decisions/ 的 overrules 里，并写明理由。`,
        `People judge: ${assessed.join(', ')}. To overrule a machine, write it with its reason under overrules in indicators/decisions/.`,
      ),
    };
  }
  if ('assessed' in indicator.answer && !isPossible(one.value, indicator.answer.unit)) {
    return {
      code: 'E_ASSESSMENT_VALUE',
      message: text(
        `指标“${one.indicator}”的结果 ${one.value} 不可能。`,
        `The value ${one.value} of indicator "${one.indicator}" is not possible.`,
      ),
      fix:
        indicator.answer.unit === 'share'
          ? text('比例写 0 到 1 之间的数，例如 96% 写 0.96。', 'Write a share from 0 to 1: 96 % is 0.96.')
          : text('写不小于 0 的数。', 'Write a number that is not below 0.'),
    };
  }
  if (one.date <= now.slice(0, 10)) return null;
  return {
    code: 'E_ASSESSMENT_DATE',
    message: text(
      `评估日期 ${one.date} 晚于今天（${now.slice(0, 10)}）。`,
      `The assessment is dated ${one.date}, after today (${now.slice(0, 10)}).`,
    ),
    fix: text('写实际评估的日期。', 'Write the day it was judged.'),
  };
}

/** Who settles a disagreement is none of those who disagree; what binds a judgement names both the place and its content. */
function unfit(one: PlacedAssessment, all: readonly PlacedAssessment[]): ProblemReport | null {
  const isSide = (other: PlacedAssessment): boolean =>
    other.settles === undefined &&
    other.system === one.system &&
    other.indicator === one.indicator &&
    other.role === one.role;
  if (one.settles !== undefined && all.some(isSide)) {
    return {
      code: 'E_ASSESSMENT_SETTLES',
      message: text(
        `“${one.role}”自己评过“${one.indicator}”，不能再由他裁定。`,
        `"${one.role}" has judged "${one.indicator}" and cannot settle it.`,
      ),
      fix: text('请第三人裁定。', 'Let a third person settle it.'),
    };
  }
  if ((one.about === undefined) === (one.content === undefined)) return null;
  return {
    code: 'E_ASSESSMENT_CONTENT',
    message: text('about 和 content 要么都写，要么都不写。', 'Write both about and content, or neither.'),
    fix: text('用 mangdao assess --read 读入，它会写好两项。', 'mangdao assess --read fills in both.'),
  };
}
