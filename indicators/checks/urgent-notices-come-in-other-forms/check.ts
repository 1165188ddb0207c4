import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '应急信息有语音、大字、盲文或手语版的占多少？',
    'What share of the urgent notices comes as audio, large print, braille or sign language?',
  ),
  fix: text(
    '条件具备的，加 audio、largePrint、braille 或 signLanguage。',
    'Add `audio`, `largePrint`, `braille` or `signLanguage`.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['urgent-in-other-forms'] }],
  judge: (seen) => shareOfPlaces(seen, text('应急信息', 'urgent notices')),
};
export default check;
