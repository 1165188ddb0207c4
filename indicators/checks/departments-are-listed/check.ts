import type { CheckDefinition } from '#contracts/check.ts';
import { entriesOfKind } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站公布了几条机构职能？', 'How many departments does the site publish?'),
  fix: text('开设 kind: department 的栏目，写上机构职能。', 'Open a column of kind `department` and fill it.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: [] }],
  judge: (seen) => entriesOfKind(seen, 'department', text('机构职能', 'departments')),
};
export default check;
