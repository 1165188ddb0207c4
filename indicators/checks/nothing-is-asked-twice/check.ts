import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.3.7. */
const check: CheckDefinition = {
  question: text('不重复要求填写同样内容的页面占多少？', 'What share of the pages asks nothing twice?'),
  fix: text('已填的内容自动带出或可以选用。', 'Fill in or offer what was given before.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.3.7'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
