import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.2.1. */
const check: CheckDefinition = {
  question: text(
    '纯音频、纯视频都有文字稿的页面占多少？',
    'What share of the pages gives sound-only and picture-only recordings a text?',
  ),
  fix: text('给录音写文字稿，给无声视频写说明。', 'Write a transcript for sound, and a description for silent video.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ criteria: ['1.2.1'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
