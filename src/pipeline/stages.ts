/** The six stages in their order, as `--from` and `--to` name them. */
export const stages = ['content', 'site', 'evidence', 'score', 'report', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** The stages from one to another, both included; empty when they stand the wrong way round. */
export const stagesBetween = (from: Stage, to: Stage): Stage[] =>
  stages.slice(stages.indexOf(from), stages.indexOf(to) + 1);
