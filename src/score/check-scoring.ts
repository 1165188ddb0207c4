import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import type { Indicator } from '#model/indicator-system.ts';

/** Where in the YAML document: `['parts', 0, 'indicators', 2, 'answer', 'check']`. */
export type YamlPath = (string | number)[];

/** A mistake in a system file. The pipeline turns `path` into file:line. */
export type SystemProblem = ProblemReport & { path: YamlPath };

/** What is wrong with how an indicator's value becomes points. */
export function brokenScoring({ id, scoring, points }: Indicator, path: YamlPath): SystemProblem[] {
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
  if (scoring.kind === 'per-violation' && scoring.each.value <= 0) {
    problems.push({
      code: 'E_SYSTEM_SCORING',
      message: text(
        `指标“${id}”每处扣分必须大于 0。`,
        `Indicator "${id}" must lose more than 0 points for each fault.`,
      ),
      path: [...path, 'scoring', 'each', 'value'],
    });
  }
  if (scoring.kind === 'steps') {
    const edges = scoring.steps.map((step) => step.upTo);
    problems.push(...brokenSteps(id, { edges, shares: sharesOf(scoring.steps), edge: 'upTo' }, path));
  }
  if (scoring.kind === 'rising-steps') {
    const edges = scoring.steps.map((step) => -step.from);
    problems.push(...brokenSteps(id, { edges, shares: sharesOf(scoring.steps), edge: 'from' }, path));
  }
  return problems;
}

const sharesOf = (steps: readonly { share: number }[]): number[] => steps.map((step) => step.share);

interface Steps {
  /** Rising, the best step first. */
  edges: readonly number[];
  shares: readonly number[];
  edge: 'upTo' | 'from';
}

/** Steps run from the best to the worst: each edge further on, no share above the one before. */
function brokenSteps(id: string, { edges, shares, edge }: Steps, path: YamlPath): SystemProblem[] {
  const at = edges.findIndex((one, index) => index > 0 && one <= edges[index - 1]!);
  if (at > 0) {
    const shown = Math.abs(edges[at]!);
    return [
      {
        code: 'E_SYSTEM_STEPS',
        message: text(
          `指标“${id}”的第 ${at + 1} 档（${edge} ${shown}）与前一档重叠或次序颠倒。`,
          `Step ${at + 1} of indicator "${id}" (${edge} ${shown}) overlaps the one before it.`,
        ),
        fix:
          edge === 'upTo'
            ? text('各档的 upTo 要从小到大，互不相同。', 'List the steps by rising upTo, each different.')
            : text('各档的 from 要从大到小，互不相同。', 'List the steps by falling from, each different.'),
        path: [...path, 'scoring', 'steps', at, edge],
      },
    ];
  }
  const rise = shares.findIndex((share, index) => index > 0 && share > shares[index - 1]!);
  if (rise < 1) return [];
  return [
    {
      code: 'E_SYSTEM_STEPS',
      message: text(
        `指标“${id}”的第 ${rise + 1} 档得分比前一档多：做得差反而分高。`,
        `Step ${rise + 1} of indicator "${id}" gives more than the better one before it.`,
      ),
      fix: text('越往后的档，share 不能越大。', 'No share may be above that of the step before.'),
      path: [...path, 'scoring', 'steps', rise, 'share'],
    },
  ];
}
