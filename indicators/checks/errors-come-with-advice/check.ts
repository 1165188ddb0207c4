import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.3.3. */
const check: CheckDefinition = {
  question: text('填错时给出改法的页面占多少？', 'What share of the pages tells how to mend a wrong input?'),
  fix: text('错误提示里写出正确的样子。', 'Show the right form in the message.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.3.3'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
