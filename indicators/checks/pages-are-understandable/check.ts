import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** The criteria of levels A and AA under one principle of WCAG 2.2. */
const criteria = [
  '3.1.1',
  '3.1.2',
  '3.2.1',
  '3.2.2',
  '3.2.3',
  '3.2.4',
  '3.2.6',
  '3.3.1',
  '3.3.2',
  '3.3.3',
  '3.3.4',
  '3.3.7',
  '3.3.8',
];

const check: CheckDefinition = {
  question: text('没有可理解性问题的页面占多少？', 'What share of the pages shows no failure of being understandable?'),
  fix: text('按报告里属于可理解性的问题逐项修改。', 'Mend the findings under the principle "understandable".'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria, asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
