import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.3.8. */
const check: CheckDefinition = {
  question: text('登录不用记忆或解题的页面占多少？', 'What share of the pages needs no memory or puzzle to sign in?'),
  fix: text('允许粘贴密码，验证码给另一种办法。', 'Let passwords be pasted; offer another way than a captcha.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.3.8'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
