import type { CheckDefinition } from '#contracts/check.ts';
import { entriesOfKind } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站公布了几条视频？', 'How many videos does the site publish?'),
  fix: text('开设 kind: video 的栏目，写上视频。', 'Open a column of kind `video` and fill it.'),
  effort: { size: 'large', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: [] }],
  judge: (seen) => entriesOfKind(seen, 'video', text('视频', 'videos')),
};
export default check;
