import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.4.11. */
const check: CheckDefinition = {
  question: text('焦点不被遮住的页面占多少？', 'What share of the pages leaves the focused element uncovered?'),
  fix: text('固定在顶部底部的条不盖住焦点所在。', 'Keep sticky bars from covering the focus.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.4.11'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
