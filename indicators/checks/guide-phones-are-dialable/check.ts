import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '电话号码可以直接拨打的办事指南占多少？',
    'What share of the guides has telephone numbers that can be dialled?',
  ),
  fix: text('电话写成区号-号码，几个号码用顿号分开。', 'Write the area code and number; part several numbers by 、.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['guide-phone'] }],
  judge: (seen) => shareOfPlaces(seen, text('办事指南', 'service guides')),
};
export default check;
