import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.5.7. */
const check: CheckDefinition = {
  question: text('不拖动也能操作的页面占多少？', 'What share of the pages needs no dragging?'),
  fix: text('拖动之外另给点按的办法。', 'Offer clicks beside dragging.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.5.7'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
