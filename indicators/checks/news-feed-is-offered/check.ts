import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('有没有可用的订阅源？', 'Is there a feed that works?'),
  fix: text('自定义主题要保留订阅源。', 'Keep the feed.'),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'findability', rules: ['feed-is-offered'] }],
  judge: (seen) => shareOfPlaces(seen, text('网站', 'sites')),
};
export default check;
