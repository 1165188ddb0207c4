import type { Check } from '#contracts/check.ts';
import { closest } from '#lib/closest.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import type { Indicator, IndicatorSystem, Veto } from '#model/indicator-system.ts';
import { Level } from '#model/words.ts';

/** Where in the YAML document: `['parts', 0, 'indicators', 2, 'answer', 'check']`. */
type YamlPath = (string | number)[];

/** A mistake in a system file. The pipeline turns `path` into file:line. */
export type SystemProblem = ProblemReport & { path: YamlPath };

/** What is wrong with a system that its schema cannot see. */
export function checkSystem(system: IndicatorSystem, checks: readonly Check[]): SystemProblem[] {
  const places = placesOf(system);
  return [
    ...places.flatMap(({ indicator, path }) => unknownCheck(indicator, path, checks)),
    ...duplicates(places.map(({ indicator, path }) => ({ id: indicator.id, path }))),
    ...duplicates(system.parts.map((part, index) => ({ id: part.id, path: ['parts', index] }))),
    ...duplicates(system.bands.map((band, index) => ({ id: band.id, path: ['bands', index] }))),
    ...places.flatMap(({ indicator, path }) => ('scoring' in indicator ? brokenScoring(indicator, path) : [])),
    ...wrongSum(system),
  ];
}

interface IndicatorPlace {
  indicator: Indicator | Veto;
  path: YamlPath;
}

const placesOf = (system: IndicatorSystem): IndicatorPlace[] => [
  ...system.vetoes.map((indicator, index) => ({ indicator, path: ['vetoes', index] })),
  ...system.parts.flatMap((part, at) =>
    part.indicators.map((indicator, index) => ({ indicator, path: ['parts', at, 'indicators', index] })),
  ),
];

function unknownCheck({ id, answer }: Indicator | Veto, path: YamlPath, checks: readonly Check[]): SystemProblem[] {
  if (!('check' in answer) || checks.some((check) => check.id === answer.check)) return [];
  const meant = closest(
    answer.check,
    checks.map((check) => check.id),
  );
  return [
    {
      code: 'E_SYSTEM_CHECK',
      message: text(
        `指标“${id}”要用检查“${answer.check}”，但没有这个文件夹。`,
        `Indicator "${id}" asks for check "${answer.check}", which has no folder.`,
      ),
      fix:
        meant === null
          ? text('可用的检查见 indicators/checks/。', 'The checks that exist are the folders of indicators/checks/.')
          : text(`是不是“${meant}”？`, `Did you mean "${meant}"?`),
      path: [...path, 'answer', 'check'],
    },
  ];
}

function duplicates(named: readonly { id: string; path: YamlPath }[]): SystemProblem[] {
  return named
    .filter(({ id }, index) => named.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => ({
      code: 'E_SYSTEM_DUPLICATE',
      message: text(`编号“${id}”用了两次。`, `The id "${id}" is used twice.`),
      fix: text('给后一个换一个编号。', 'Give the later one another id.'),
      path: [...path, 'id'],
    }));
}

function brokenScoring({ id, scoring, points }: Indicator, path: YamlPath): SystemProblem[] {
  const problems: SystemProblem[] = [];
  if (points.value <= 0) {
    problems.push({
      code: 'E_SYSTEM_POINTS',
      message: text(`指标“${id}”的分值必须大于 0。`, `Indicator "${id}" must be worth more than 0 points.`),
      path: [...path, 'points', 'value'],
    });
  }
  if (scoring.kind === 'linear' && scoring.zero.value === scoring.full.value) {
    problems.push({
      code: 'E_SYSTEM_SCORING',
      message: text(
        `指标“${id}”的零分值与满分值相同（${scoring.full.value}），无法换算。`,
        `Indicator "${id}" gives no points and all points for the same value (${scoring.full.value}).`,
      ),
      fix: text('两个值要不同，或改用 steps。', 'Make them differ, or use steps.'),
      path: [...path, 'scoring'],
    });
  }
  if (scoring.kind === 'steps') {
    const at = scoring.steps.findIndex((step, index) => index > 0 && step.upTo <= scoring.steps[index - 1]!.upTo);
    if (at > 0) {
      problems.push({
        code: 'E_SYSTEM_STEPS',
        message: text(
          `指标“${id}”的第 ${at + 1} 档（upTo ${scoring.steps[at]!.upTo}）与前一档重叠或次序颠倒。`,
          `Step ${at + 1} of indicator "${id}" (upTo ${scoring.steps[at]!.upTo}) overlaps the one before it.`,
        ),
        fix: text('各档的 upTo 要从小到大，互不相同。', 'List the steps by rising upTo, each different.'),
        path: [...path, 'scoring', 'steps', at, 'upTo'],
      });
    }
  }
  return problems;
}

/**
 * A level is scored out of the points that are asked of it. The fullest level must come to exactly 100, so that an
 * indicator for provinces and its twin for cities may share one place.
 */
function wrongSum(system: IndicatorSystem): SystemProblem[] {
  const indicators = system.parts.flatMap((part) => part.indicators);
  const sums = Level.options.map((level) => ({
    level,
    sum: indicators.filter((one) => one.levels.includes(level)).reduce((sum, one) => sum + one.points.value, 0),
  }));
  const fullest = sums.reduce((most, one) => (one.sum > most.sum ? one : most));
  // Points such as 0.1 do not add up exactly in binary.
  if (Math.abs(fullest.sum - 100) < 1e-9) return [];
  return [
    {
      code: 'E_SYSTEM_SUM',
      message: text(
        `各项分值合计应为 100，而 ${fullest.level} 级合计 ${fullest.sum}。`,
        `The points must add up to 100, but level ${fullest.level} has ${fullest.sum}.`,
      ),
      fix: text(
        '调整 points，使适用指标最多的一级正好 100 分。',
        'Change points until the fullest level has exactly 100.',
      ),
      path: ['parts'],
    },
  ];
}
