import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.2.6. */
const check: CheckDefinition = {
  question: text('求助方式位置一致的页面占多少？', 'What share of the pages keeps help in one place?'),
  fix: text('联系方式在各页放同一处。', 'Keep contact in one place on all pages.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.2.6'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
