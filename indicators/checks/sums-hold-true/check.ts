import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('合计与各项相加相符的数据占多少？', 'What share of the datasets has sums that hold within rounding?'),
  fix: text('核对合计；四舍五入以外的差要改正。', 'Check the sums; mend what rounding does not explain.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'datasets', rules: ['sums-hold'] }],
  judge: (seen) => shareOfPlaces(seen, text('合计', 'sums')),
};
export default check;
