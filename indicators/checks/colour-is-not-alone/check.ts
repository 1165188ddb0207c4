import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.4.1. */
const check: CheckDefinition = {
  question: text('不只靠颜色传达信息的页面占多少？', 'What share of the pages does not tell things by colour alone?'),
  fix: text('颜色之外再加文字、图形或下划线。', 'Add a word, a shape or an underline to the colour.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ criteria: ['1.4.1'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
