import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('领导信息里分管工作和简历写全的占多少？', "What share of the leaders' duties and careers is stated?"),
  fix: text(
    '在领导的文件里写 duties（分管工作）和 resume（简历）。',
    "State `duties` and `resume` in each leader's file.",
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['leader-duties', 'leader-resume'] }],
  judge: (seen) => shareOfPlaces(seen, text('领导的分管工作和简历', 'duties and careers of leaders')),
};
export default check;
