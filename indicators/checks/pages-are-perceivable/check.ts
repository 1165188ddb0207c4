import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** The criteria of levels A and AA under one principle of WCAG 2.2. */
const criteria = [
  '1.1.1',
  '1.2.1',
  '1.2.2',
  '1.2.3',
  '1.2.5',
  '1.3.1',
  '1.3.2',
  '1.3.3',
  '1.3.4',
  '1.3.5',
  '1.4.1',
  '1.4.2',
  '1.4.3',
  '1.4.4',
  '1.4.5',
  '1.4.10',
  '1.4.11',
  '1.4.12',
  '1.4.13',
];

const check: CheckDefinition = {
  question: text('没有可感知性问题的页面占多少？', 'What share of the pages shows no failure of being perceivable?'),
  fix: text('按报告里属于可感知性的问题逐项修改。', 'Mend the findings under the principle "perceivable".'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria, asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
