import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.2.4. */
const check: CheckDefinition = {
  question: text('同样的功能用同样名称的页面占多少？', 'What share of the pages names like functions alike?'),
  fix: text('同一功能各页用同一个名称。', 'Give one function one name on all pages.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.2.4'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
