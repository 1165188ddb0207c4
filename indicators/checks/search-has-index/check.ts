import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('站内搜索有没有索引？', 'Does the search have an index?'),
  fix: text('在 site.yaml 里不写 search: false。', 'Do not write `search: false` in site.yaml.'),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'findability', rules: ['search-has-an-index'] }],
  judge: (seen) => shareOfPlaces(seen, text('网站', 'sites')),
};
export default check;
