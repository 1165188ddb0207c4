import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.4.10. */
const check: CheckDefinition = {
  question: text(
    '窄屏和放大四倍时不用左右滚动的页面占多少？',
    'What share of the pages needs no sideways scrolling at four times the size?',
  ),
  fix: text(
    '宽表格交给表格指令，长网址和长词允许换行。',
    'Leave wide tables to the table directive, and let long addresses break.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['1.4.10'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
