import type { CheckDefinition } from '#contracts/check.ts';
import { entriesOfKind } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站公布了几条信息公开目录？', 'How many catalogue entries does the site publish?'),
  fix: text('开设 kind: disclosure 的栏目，写上信息公开目录。', 'Open a column of kind `disclosure` and fill it.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: [] }],
  judge: (seen) => entriesOfKind(seen, 'disclosure', text('信息公开目录', 'catalogue entries')),
};
export default check;
