import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.5.8. */
const check: CheckDefinition = {
  question: text('点按目标不小于 24 像素的页面占多少？', 'What share of the pages has targets of 24 pixels at least?'),
  fix: text('加大链接和按钮，或拉开间距。', 'Enlarge links and buttons, or set them apart.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.5.8'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
