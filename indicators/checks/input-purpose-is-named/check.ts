import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.3.5. */
const check: CheckDefinition = {
  question: text(
    '个人信息输入框写明用途（autocomplete）的页面占多少？',
    'What share of the pages names the purpose of fields for personal data?',
  ),
  fix: text(
    '给姓名、电话、邮箱等输入框加 autocomplete。',
    'Give fields for name, telephone and e-mail an autocomplete token.',
  ),
  effort: { size: 'small', by: 'technician' },
  needs: [{ criteria: ['1.3.5'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
