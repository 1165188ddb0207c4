import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.4.4. */
const check: CheckDefinition = {
  question: text(
    '文字放大到两倍仍可用的页面占多少？',
    'What share of the pages still works with text at twice the size?',
  ),
  fix: text('不禁止缩放，不用固定高度裁掉文字。', 'Do not forbid zoom, nor cut text by fixed heights.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['1.4.4'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
