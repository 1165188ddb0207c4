import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.4.5. */
const check: CheckDefinition = {
  question: text('有两种以上途径能找到的页面占多少？', 'What share of the pages can be found in more than one way?'),
  fix: text('保留导航、站内搜索和网站地图。', 'Keep navigation, search and site map.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.4.5'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
