import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.4.2. */
const check: CheckDefinition = {
  question: text('标题写清楚内容的页面占多少？', 'What share of the pages has a title that tells what it is?'),
  fix: text('每页写一个说明内容的 title。', 'Give each page a title that tells its content.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ criteria: ['2.4.2'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
