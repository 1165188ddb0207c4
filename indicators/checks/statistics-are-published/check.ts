import type { CheckDefinition } from '#contracts/check.ts';
import { entriesOfKind } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站公布了几条统计数据？', 'How many datasets does the site publish?'),
  fix: text('开设 kind: dataset 的栏目，写上统计数据。', 'Open a column of kind `dataset` and fill it.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: [] }],
  judge: (seen) => entriesOfKind(seen, 'dataset', text('统计数据', 'datasets')),
};
export default check;
