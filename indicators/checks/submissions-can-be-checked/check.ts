import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.3.4. */
const check: CheckDefinition = {
  question: text(
    '重要提交可以检查、改正或撤回的页面占多少？',
    'What share of the pages lets important submissions be checked or taken back?',
  ),
  fix: text('提交前给人核对，提交后可以修改。', 'Let people check before sending and change after.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.3.4'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
