import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.4.1. */
const check: CheckDefinition = {
  question: text('能跳过重复内容的页面占多少？', 'What share of the pages lets repeated blocks be skipped?'),
  fix: text('保留“跳到正文”链接、标题和区域。', 'Keep the skip link, headings and regions.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.4.1'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
