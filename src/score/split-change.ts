/** Where a change of a score comes from; the four add up to the whole. */
export interface Split {
  content: number;
  rules: number;
  judgement: number;
  /** Which sites are in. Of a single site it is nothing. */
  sample: number;
}

/** The scores on the way from one period to another, one thing changed at a time. */
export interface Steps {
  /** As it stood then. */
  before: number;
  /** What was seen and judged then, by the rules of now. */
  newRules: number;
  /** What is seen now, by the rules of now, as people judged then. */
  newContent: number;
  /** As people judge now. */
  newJudgement: number;
  /** As it stands now. It differs from the step before only where the checks themselves have changed since. */
  after: number;
}

/** Splits the change of one site's score. Checks that changed are rules. */
export const splitSite = ({ before, newRules, newContent, newJudgement, after }: Steps): Split => ({
  rules: newRules - before + (after - newJudgement),
  content: newContent - newRules,
  judgement: newJudgement - newContent,
  sample: 0,
});

/**
 * Splits the change of a mean: of the sites that are in both periods the means of their own splits, and what the others
 * add or take away as sample.
 */
export function splitMean(
  common: readonly { before: number; after: number; split: Split }[],
  means: { before: number; after: number },
): Split {
  const mean = (value: (one: (typeof common)[number]) => number): number =>
    common.length === 0 ? 0 : common.reduce((sum, one) => sum + value(one), 0) / common.length;
  const own = mean(({ before, after }) => after - before);
  return {
    content: mean(({ split }) => split.content),
    rules: mean(({ split }) => split.rules),
    judgement: mean(({ split }) => split.judgement),
    sample: means.after - means.before - own,
  };
}
