import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.4.7. */
const check: CheckDefinition = {
  question: text('看得见键盘焦点的页面占多少？', 'What share of the pages shows where the keyboard focus is?'),
  fix: text('不去掉焦点框。', 'Do not take the focus outline away.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.4.7'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
