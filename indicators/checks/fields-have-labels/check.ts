import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.3.2. */
const check: CheckDefinition = {
  question: text('输入框都有标签或说明的页面占多少？', 'What share of the pages labels every field?'),
  fix: text('给每个输入框写 label。', 'Give each field a label.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.3.2'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
