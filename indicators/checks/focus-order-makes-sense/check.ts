import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.4.3. */
const check: CheckDefinition = {
  question: text('焦点顺序合理的页面占多少？', 'What share of the pages moves the focus in an order that makes sense?'),
  fix: text('按阅读顺序排列，不用大于 0 的 tabindex。', 'Keep the reading order; use no tabindex above 0.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.4.3'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
