import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.2.5. */
const check: CheckDefinition = {
  question: text('视频都有口述影像的页面占多少？', 'What share of the pages has audio description for its videos?'),
  fix: text(
    '画面里有没说出来的信息时，加口述影像版 audioDescription。',
    'Add an `audioDescription` where the picture tells what nobody says.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ criteria: ['1.2.5'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
