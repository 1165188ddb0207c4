import type { CheckDefinition } from '#contracts/check.ts';
import { entriesOfKind } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站公布了几条政策文件？', 'How many policies does the site publish?'),
  fix: text('开设 kind: policy 的栏目，写上政策文件。', 'Open a column of kind `policy` and fill it.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: [] }],
  judge: (seen) => entriesOfKind(seen, 'policy', text('政策文件', 'policies')),
};
export default check;
