import { text } from '#lib/text.ts';
import type { IndicatorSystem } from '#model/indicator-system.ts';
import type { SystemProblem } from './check-scoring.ts';

/** Marks that nobody can reach, and a gate without anything behind it. */
export function wrongMarks({ marks, parts, score }: IndicatorSystem): SystemProblem[] {
  const problems: SystemProblem[] = [];
  const hasBonus = parts.some((part) => part.kind === 'bonus');
  if (marks.bonusOver !== undefined && !hasBonus) {
    problems.push({
      code: 'E_SYSTEM_MARK',
      message: text('写了 bonusOver，却没有加分部分。', 'There is a bonusOver, and no part of kind bonus.'),
      path: ['marks', 'bonusOver'],
    });
  }
  if (marks.pass !== undefined && score === 'none') {
    problems.push({
      code: 'E_SYSTEM_MARK',
      message: text('score: none 的体系不能有合格线。', 'A system with score: none cannot have a pass mark.'),
      path: ['marks', 'pass'],
    });
  }
  const named = [
    { mark: marks.pass, path: ['marks', 'pass', 'value'] },
    { mark: marks.bonusOver, path: ['marks', 'bonusOver', 'value'] },
    ...parts.map((part, index) => ({ mark: part.pass, path: ['parts', index, 'pass', 'value'] })),
  ];
  for (const { mark, path } of named) {
    if (mark === undefined || (mark.value >= 0 && mark.value <= 100)) continue;
    problems.push({
      code: 'E_SYSTEM_MARK',
      message: text(`分数线 ${mark.value} 不在 0 到 100 之间。`, `The mark ${mark.value} is not between 0 and 100.`),
      path,
    });
  }
  return problems;
}
