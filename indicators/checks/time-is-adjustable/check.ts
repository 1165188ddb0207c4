import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.2.1. */
const check: CheckDefinition = {
  question: text(
    '没有不能延长的时限的页面占多少？',
    'What share of the pages sets no time limit that cannot be changed?',
  ),
  fix: text('去掉自动刷新和自动跳转。', 'Take out automatic refresh and redirects.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.2.1'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
