import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.4.4. */
const check: CheckDefinition = {
  question: text('链接文字说得清去处的页面占多少？', 'What share of the pages has links that tell where they lead?'),
  fix: text('链接文字写目标的名称，不写“点击这里”“更多”。', 'Name the target in the link, not "click here" or "more".'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ criteria: ['2.4.4'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
