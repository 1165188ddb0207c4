import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.5.2. */
const check: CheckDefinition = {
  question: text('误按可以取消的页面占多少？', 'What share of the pages lets a press be taken back?'),
  fix: text('松开时才执行，不在按下时执行。', 'Act on release, not on press.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.5.2'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
