import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.5.1. */
const check: CheckDefinition = {
  question: text('不需要复杂手势的页面占多少？', 'What share of the pages needs no path or multi-finger gesture?'),
  fix: text('滑动、双指操作另给按钮。', 'Offer a button beside swipes and pinches.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.5.1'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
