import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '信息公开目录的索引号齐全且不重复的占多少？',
    'What share of the index numbers is there and used once?',
  ),
  fix: text('每条目录写一个不重复的 indexNumber。', 'Give each entry of the catalogue an `indexNumber` of its own.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['document-index', 'index-is-unique'] }],
  judge: (seen) => shareOfPlaces(seen, text('索引号', 'index numbers')),
};
export default check;
