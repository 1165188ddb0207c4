import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.1.2. */
const check: CheckDefinition = {
  question: text('键盘焦点不会被困住的页面占多少？', 'What share of the pages traps no keyboard focus?'),
  fix: text('弹窗和嵌入内容要能用 Tab 或 Esc 离开。', 'Let Tab or Escape leave dialogs and embedded content.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.1.2'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
