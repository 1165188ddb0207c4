import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('写明最近核对日期的办事指南占多少？', 'What share of the guides says when it was last checked?'),
  fix: text('核对以后写 checked: 日期。', 'Check the guide, and write `checked` with the day.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['guide-is-checked'] }],
  judge: (seen) => shareOfPlaces(seen, text('办事指南', 'service guides')),
};
export default check;
