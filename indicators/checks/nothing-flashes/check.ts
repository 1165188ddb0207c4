import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.3.1. */
const check: CheckDefinition = {
  question: text('没有快速闪烁内容的页面占多少？', 'What share of the pages has nothing that flashes quickly?'),
  fix: text('去掉每秒闪三次以上的动画。', 'Take out animation that flashes more than three times a second.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.3.1'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
