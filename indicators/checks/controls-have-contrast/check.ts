import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.4.11. */
const check: CheckDefinition = {
  question: text(
    '控件和图形对比度足够的页面占多少？',
    'What share of the pages has enough contrast in controls and graphics?',
  ),
  fix: text(
    '边框、图标和图表的颜色与背景至少 3:1。',
    'Give borders, icons and charts 3:1 at least against the ground.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['1.4.11'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
