import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.3.3. */
const check: CheckDefinition = {
  question: text(
    '说明文字不只靠形状、颜色、方位的页面占多少？',
    'What share of the pages gives instructions that do not rest on shape, colour or place alone?',
  ),
  fix: text(
    '说明里写出按钮或栏目的名字，如“点击‘提交’”，不只写“点右边的绿按钮”。',
    'Name the button or column, not only "the green one on the right".',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [{ criteria: ['1.3.3'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
