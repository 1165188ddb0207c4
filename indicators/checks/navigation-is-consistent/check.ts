import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.2.3. */
const check: CheckDefinition = {
  question: text('导航次序一致的页面占多少？', 'What share of the pages keeps the order of its navigation?'),
  fix: text('各页用同一个导航。', 'Use one navigation on all pages.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.2.3'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
