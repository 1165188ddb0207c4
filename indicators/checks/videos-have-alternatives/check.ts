import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.2.3. */
const check: CheckDefinition = {
  question: text(
    '视频都有口述影像或文字替代的页面占多少？',
    'What share of the pages gives every video a description or a text alternative?',
  ),
  fix: text('写 transcript 或加口述影像版 audioDescription。', 'Write a `transcript`, or add an `audioDescription`.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ criteria: ['1.2.3'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
