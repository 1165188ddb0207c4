import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.3.4. */
const check: CheckDefinition = {
  question: text('横屏竖屏都能用的页面占多少？', 'What share of the pages works in both orientations?'),
  fix: text('去掉锁定方向的样式。', 'Take out styles that lock the orientation.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['1.3.4'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
