import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.1.1. */
const check: CheckDefinition = {
  question: text('写明语言的页面占多少？', 'What share of the pages names its language?'),
  fix: text('保留 html 元素的 lang。', 'Keep lang on the html element.'),
  effort: { size: 'small', by: 'technician' },
  needs: [{ criteria: ['3.1.1'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
