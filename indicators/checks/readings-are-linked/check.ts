import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '解读与文件互相链接的占多少？',
    'What share of the interpretations and their documents lead to each other?',
  ),
  fix: text(
    '在解读里写 policy；自定义主题要保留相关链接。',
    'Name the document in `policy`; an own theme must keep the links between both.',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['reading-and-policy-linked'] }],
  judge: (seen) => shareOfPlaces(seen, text('解读', 'interpretations')),
};
export default check;
