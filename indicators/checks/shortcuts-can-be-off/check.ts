import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.1.4. */
const check: CheckDefinition = {
  question: text(
    '没有不能关闭的单键快捷键的页面占多少？',
    'What share of the pages has no single-key shortcut that cannot be turned off?',
  ),
  fix: text(
    '去掉单个字母的快捷键，或提供关闭的办法。',
    'Take out single-letter shortcuts, or offer a way to turn them off.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.1.4'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
