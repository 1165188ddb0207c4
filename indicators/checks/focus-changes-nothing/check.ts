import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.2.1. */
const check: CheckDefinition = {
  question: text(
    '获得焦点时不突然变化的页面占多少？',
    'What share of the pages does not change when something gets the focus?',
  ),
  fix: text('不在获得焦点时打开窗口或提交。', 'Open or submit nothing on focus.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.2.1'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
