import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 4.1.2. */
const check: CheckDefinition = {
  question: text(
    '控件都有名称、角色和状态的页面占多少？',
    'What share of the pages gives every control a name, role and value?',
  ),
  fix: text(
    '用标准元素；自制控件写全名称、角色和状态。',
    'Use standard elements; give own widgets name, role and value.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['4.1.2'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
