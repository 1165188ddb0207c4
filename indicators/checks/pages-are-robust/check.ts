import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** The criteria of levels A and AA under one principle of WCAG 2.2. */
const criteria = ['4.1.2', '4.1.3'];

const check: CheckDefinition = {
  question: text('没有兼容性问题的页面占多少？', 'What share of the pages shows no failure of being robust?'),
  fix: text('按报告里属于兼容性的问题逐项修改。', 'Mend the findings under the principle "robust".'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria, asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
