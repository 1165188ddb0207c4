import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.3.1. */
const check: CheckDefinition = {
  question: text(
    '标题、列表、表格和表单的结构写在代码里的页面占多少？',
    'What share of the pages carries its structure of headings, lists, tables and forms in the markup?',
  ),
  fix: text(
    '用 Markdown 的标题、列表和表格，不用加粗或空格来代替。',
    'Use real headings, lists and tables, not bold text or blanks.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ criteria: ['1.3.1'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
