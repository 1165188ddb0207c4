import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 2.2.2. */
const check: CheckDefinition = {
  question: text(
    '滚动和自动更新的内容可以暂停的页面占多少？',
    'What share of the pages lets moving and updating content be paused?',
  ),
  fix: text('去掉滚动字幕；轮播要能暂停。', 'Take out marquees; let carousels be paused.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['2.2.2'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
