import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.4.2. */
const check: CheckDefinition = {
  question: text(
    '不自动播放声音、或能马上停止的页面占多少？',
    'What share of the pages plays no sound by itself, or lets it be stopped?',
  ),
  fix: text('去掉自动播放。', 'Take out autoplay.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ criteria: ['1.4.2'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
