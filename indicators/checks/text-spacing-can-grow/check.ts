import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.4.12. */
const check: CheckDefinition = {
  question: text(
    '加大字距行距后内容不丢失的页面占多少？',
    'What share of the pages loses nothing when text spacing grows?',
  ),
  fix: text('不用固定高度的文字框，不在行内写死行距。', 'Avoid text boxes of fixed height and inline line heights.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['1.4.12'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
