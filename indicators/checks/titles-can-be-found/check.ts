import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '抽取几条信息的标题在站内搜索，找得到的占多少？',
    'Of some titles that the site lists, what share does its own search find?',
  ),
  fix: text(
    '检查搜索的索引是不是和内容一起更新；标题里不要用图形字符。',
    'See that the index is renewed with the content; keep ornamental signs out of titles.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ engine: 'search', rules: ['title-is-found'] }],
  judge: (seen) => shareOfPlaces(seen, text('可以搜索的标题', 'titles to search for')),
};
export default check;
