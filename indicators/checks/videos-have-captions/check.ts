import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.2.2. */
const check: CheckDefinition = {
  question: text('视频都有字幕的页面占多少？', 'What share of the pages has captions on every video?'),
  fix: text('给视频配 WebVTT 字幕文件（captions）。', 'Add a WebVTT caption file (`captions`) to each video.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ criteria: ['1.2.2'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
