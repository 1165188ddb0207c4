import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('写明线下办理渠道的办事指南占多少？', 'What share of the guides names a way without the web?'),
  fix: text('在 offline 里写不用网络怎样办。', 'Say in `offline` how it is done without the web.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['guide-offline'] }],
  judge: (seen) => shareOfPlaces(seen, text('办事指南', 'service guides')),
};
export default check;
