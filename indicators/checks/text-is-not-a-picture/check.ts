import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.4.5. */
const check: CheckDefinition = {
  question: text('文字不做成图片的页面占多少？', 'What share of the pages shows text as text, not as a picture?'),
  fix: text('把图里的文字写成正文；通知不用截图发布。', 'Write the words out; do not publish notices as screenshots.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ criteria: ['1.4.5'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
