import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '数据字典写全单位和口径的占多少？',
    'What share of the data dictionaries states units and meanings in full?',
  ),
  fix: text('给每个数值列写 unit 和 describe。', 'Give each number column a `unit` and a `describe`.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'datasets', rules: ['dictionary-is-whole'] }],
  judge: (seen) => shareOfPlaces(seen, text('数据字典', 'data dictionaries')),
};
export default check;
