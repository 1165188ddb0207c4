import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** The criteria of levels A and AA under one principle of WCAG 2.2. */
const criteria = [
  '2.1.1',
  '2.1.2',
  '2.1.4',
  '2.2.1',
  '2.2.2',
  '2.3.1',
  '2.4.1',
  '2.4.2',
  '2.4.3',
  '2.4.4',
  '2.4.5',
  '2.4.6',
  '2.4.7',
  '2.4.11',
  '2.5.1',
  '2.5.2',
  '2.5.3',
  '2.5.4',
  '2.5.7',
  '2.5.8',
];

const check: CheckDefinition = {
  question: text('没有可操作性问题的页面占多少？', 'What share of the pages shows no failure of being operable?'),
  fix: text('按报告里属于可操作性的问题逐项修改。', 'Mend the findings under the principle "operable".'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria, asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
