import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';

/** The six stages in their order, as `--from` and `--to` name them. */
export const stages = ['content', 'site', 'evidence', 'score', 'report', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** The stages from one to another, both included; empty when they stand the wrong way round. */
export const stagesBetween = (from: Stage, to: Stage): Stage[] =>
  stages.slice(stages.indexOf(from), stages.indexOf(to) + 1);

/** Refuses a run that would end before it begins: it would do nothing and look as if all were well. */
export function refuseBackwards(from: Stage, to: Stage): void {
  if (stages.indexOf(from) <= stages.indexOf(to)) return;
  throw new Problem({
    code: 'E_STAGES',
    message: text(
      `到“${to}”为止，却要从它后面的“${from}”开始，没有阶段可以运行`,
      `The run is to end at "${to}" but to begin at "${from}", which comes after it: there is nothing to run`,
    ),
    fix: text(
      `阶段的次序是 ${stages.join('、')}；改 --from 或 --to`,
      `The stages in their order are ${stages.join(', ')}: change --from or --to`,
    ),
  });
}
