import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('能打开的附件占多少？', 'What share of the attachments opens?'),
  fix: text('补上缺少的文件，扩展名与内容要一致。', 'Supply missing files; let names match what they hold.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'attachments', rules: ['file-opens'] }],
  judge: (seen) => shareOfPlaces(seen, text('附件', 'attachments')),
};
export default check;
