import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.5.3. */
const check: CheckDefinition = {
  question: text(
    '控件名称包含看得见的文字的页面占多少？',
    'What share of the pages has controls whose name holds the visible label?',
  ),
  fix: text('aria-label 里要有按钮上的文字。', 'Keep the visible words in aria-label.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.5.3'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
