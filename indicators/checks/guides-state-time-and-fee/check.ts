import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('办事指南写明时限和收费的占多少？', 'What share of time limits and fees do the guides state?'),
  fix: text('写 timeLimit（办理时限）和 fee（收费）。', 'State `timeLimit` and `fee`.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['guide-time-limit', 'guide-fee'] }],
  judge: (seen) => shareOfPlaces(seen, text('时限和收费', 'time limits and fees')),
};
export default check;
