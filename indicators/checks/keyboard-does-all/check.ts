import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.1.1. */
const check: CheckDefinition = {
  question: text('只用键盘就能操作的页面占多少？', 'What share of the pages can be used by keyboard alone?'),
  fix: text('用链接和按钮元素，不用只认鼠标的脚本。', 'Use links and buttons, not scripts that know only the mouse.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.1.1'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
