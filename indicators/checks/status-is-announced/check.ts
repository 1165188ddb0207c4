import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 4.1.3. */
const check: CheckDefinition = {
  question: text('状态消息能被读屏软件读出的页面占多少？', 'What share of the pages announces status messages?'),
  fix: text('用 role="status" 或 role="alert" 显示消息。', 'Show messages with role="status" or role="alert".'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['4.1.3'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
