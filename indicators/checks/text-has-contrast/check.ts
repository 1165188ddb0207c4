import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.4.3. */
const check: CheckDefinition = {
  question: text(
    '文字与背景对比度足够的页面占多少？',
    'What share of the pages has enough contrast between text and ground?',
  ),
  fix: text('在 site.yaml 里选对比度不低于 4.5:1 的颜色。', 'Choose colours of 4.5:1 at least in site.yaml.'),
  effort: { size: 'small', by: 'technician' },
  needs: [{ criteria: ['1.4.3'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
