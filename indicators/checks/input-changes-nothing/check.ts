import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.2.2. */
const check: CheckDefinition = {
  question: text('输入时不突然变化的页面占多少？', 'What share of the pages does not change on input?'),
  fix: text('选择后由人按按钮提交。', 'Let people press a button after choosing.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.2.2'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
