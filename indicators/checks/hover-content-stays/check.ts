import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.4.13. */
const check: CheckDefinition = {
  question: text(
    '悬停或聚焦时出现的内容可以停留、可以关闭的页面占多少？',
    'What share of the pages lets content shown on hover or focus stay and be dismissed?',
  ),
  fix: text('弹出的提示要能移入、能按 Esc 关闭。', 'Let pointer move into what appears, and Escape close it.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['1.4.13'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
