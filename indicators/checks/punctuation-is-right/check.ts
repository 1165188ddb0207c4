import type { CheckDefinition } from '#contracts/check.ts';
import { countOfFailures } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('有几处标点和全半角错误？', 'How many errors of punctuation and width are there?'),
  fix: text(
    '汉字之间用全角标点，数字和字母用半角。',
    'Use full-width marks between Han characters, and plain digits and letters.',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'typography', rules: ['half-width-mark', 'repeated-mark', 'full-width-digit'] }],
  judge: (seen) => countOfFailures(seen, text('标点和全半角错误', 'errors of punctuation and width')),
};
export default check;
