import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.5.4. */
const check: CheckDefinition = {
  question: text('不靠晃动设备操作的页面占多少？', 'What share of the pages needs no shaking or tilting?'),
  fix: text('晃动操作另给按钮，并能关闭。', 'Offer a button beside it, and a way to turn it off.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.5.4'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
