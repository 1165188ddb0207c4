import type { CheckDefinition } from '#contracts/check.ts';
import { entriesOfKind } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站公布了几条领导信息？', 'How many leaders does the site publish?'),
  fix: text('开设 kind: leader 的栏目，写上领导信息。', 'Open a column of kind `leader` and fill it.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: [] }],
  judge: (seen) => entriesOfKind(seen, 'leader', text('领导信息', 'leaders')),
};
export default check;
