import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('按时公布结果的征集调查占多少？', 'What share of the surveys told its result in time?'),
  fix: text('征集结束后一个月内写 result。', 'Write the `result` within a month after the end.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'interaction', rules: ['survey-tells-its-result'] }],
  judge: (seen) => shareOfPlaces(seen, text('征集调查', 'surveys')),
};
export default check;
