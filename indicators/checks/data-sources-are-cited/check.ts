import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('写明出处的统计数据占多少？', 'What share of the datasets names its source?'),
  fix: text('在 citation 里写公报或报表的名称。', 'Name the bulletin or report in `citation`.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['dataset-citation'] }],
  judge: (seen) => shareOfPlaces(seen, text('统计数据', 'datasets')),
};
export default check;
