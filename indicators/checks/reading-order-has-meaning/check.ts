import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.3.2. */
const check: CheckDefinition = {
  question: text('朗读顺序不改变意思的页面占多少？', 'What share of the pages keeps its meaning in reading order?'),
  fix: text('按阅读顺序写内容，不靠排版移动位置。', 'Write content in reading order; do not move it about by layout.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['1.3.2'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
