import type { CheckDefinition } from '#contracts/check.ts';
import { entriesOfKind } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站公布了几条服务机构？', 'How many institutions does the site publish?'),
  fix: text('开设 kind: institution 的栏目，写上服务机构。', 'Open a column of kind `institution` and fill it.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: [] }],
  judge: (seen) => entriesOfKind(seen, 'institution', text('服务机构', 'institutions')),
};
export default check;
