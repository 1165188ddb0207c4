import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('现行政策文件有解读的占多少？', 'What share of the policies in force has an interpretation?'),
  fix: text(
    '为政策文件写一篇解读，在 policy 里写明解读的文件。',
    'Write an interpretation and name the document in `policy`.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['policy-is-interpreted'] }],
  judge: (seen) => shareOfPlaces(seen, text('现行政策文件', 'policies in force')),
};
export default check;
