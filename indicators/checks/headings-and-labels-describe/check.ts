import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.4.6. */
const check: CheckDefinition = {
  question: text(
    '标题和标签说得清内容的页面占多少？',
    'What share of the pages has headings and labels that describe?',
  ),
  fix: text('标题和标签写内容，不写“标题一”“栏目”。', 'Let headings and labels say what follows.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ criteria: ['2.4.6'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
