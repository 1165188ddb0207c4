import { text } from '#lib/text.ts';
import type { IndicatorSystem, Part } from '#model/indicator-system.ts';
import { Level, type Level as LevelName } from '#model/words.ts';
import type { SystemProblem } from './check-scoring.ts';

/**
 * A level is scored out of the points that are asked of it. The fullest level must come to exactly 100, so that an
 * indicator for provinces and its twin for cities may share one place. Bonus parts stand beside the 100.
 */
export function wrongSum(system: IndicatorSystem): SystemProblem[] {
  if (system.score === 'none') return partsWithoutScore(system);
  const { level, sum } = fullestLevel(system);
  if (isNear(sum, 100)) return wrongRest(system, level);
  return [
    {
      code: 'E_SYSTEM_SUM',
      message: text(
        `各项分值合计应为 100，而 ${level} 级合计 ${sum}。`,
        `The points must add up to 100, but level ${level} has ${sum}.`,
      ),
      fix: text(
        '调整 points，使适用指标最多的一级正好 100 分。',
        'Change points until the fullest level has exactly 100.',
      ),
      path: ['parts'],
    },
  ];
}

function partsWithoutScore({ parts }: IndicatorSystem): SystemProblem[] {
  if (parts.length === 0) return [];
  return [
    {
      code: 'E_SYSTEM_SCORE',
      message: text(
        'score: none 的体系只有一票否决，不能有 parts。',
        'A system with score: none has vetoes only, and no parts.',
      ),
      fix: text('删去 parts，或去掉 score: none。', 'Take out parts, or score: none.'),
      path: ['parts'],
    },
  ];
}

function fullestLevel({ parts }: Pick<IndicatorSystem, 'parts'>): { level: LevelName; sum: number } {
  const sums = Level.options.map((level) => ({
    level,
    sum: parts.reduce((sum, part) => sum + pointsAt(part, level), 0),
  }));
  return sums.reduce((most, one) => (one.sum > most.sum ? one : most));
}

/** Points of a part that are asked of a level; none of a bonus part. */
function pointsAt({ kind, weight, indicators }: Part, level: LevelName): number {
  if (kind === 'bonus') return 0;
  const asked = indicators.filter((one) => one.levels.includes(level));
  if (weight !== undefined) return asked.length > 0 ? weight.value : 0;
  return asked.reduce((sum, one) => sum + one.points.value, 0);
}

/** A part that can be left out: what remains, and the factor that makes 100 of it, must be as the system says. */
function wrongRest({ parts, leftOut }: IndicatorSystem, level: LevelName): SystemProblem[] {
  return leftOut.flatMap(({ part: id, outOf, times }, index): SystemProblem[] => {
    const part = parts.find((one) => one.id === id);
    if (part === undefined) {
      return [
        {
          code: 'E_SYSTEM_LEFT_OUT',
          message: text(`leftOut 写的部分“${id}”不存在。`, `leftOut names the part "${id}", which does not exist.`),
          path: ['leftOut', index, 'part'],
        },
      ];
    }
    const rest = 100 - pointsAt(part, level);
    if (isNear(rest, outOf.value) && isNear(rest * times.value, 100)) return [];
    return [
      {
        code: 'E_SYSTEM_LEFT_OUT',
        message: text(
          `不计“${id}”时其余部分合计 ${rest} 分，换算系数应为 100 ÷ ${rest}；文件写的是 ${outOf.value} 和 ${times.value}。`,
          `Without "${id}" the other parts have ${rest} points and a factor of 100 ÷ ${rest}; the file says ${outOf.value} and ${times.value}.`,
        ),
        path: ['leftOut', index],
      },
    ];
  });
}

// Points such as 0.1 do not add up exactly in binary.
const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
