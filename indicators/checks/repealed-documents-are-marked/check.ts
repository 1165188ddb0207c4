import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '失效的文件写明失效日期或替代文件的占多少？',
    'What share of the documents, where no longer in force, names the day or what replaces it?',
  ),
  fix: text(
    '给失效的文件写 repealedOn 或 replacedBy。',
    'State `repealedOn` or `replacedBy` where a document is no longer in force.',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: ['repealed-is-dated'] }],
  judge: (seen) => shareOfPlaces(seen, text('文件', 'documents')),
};
export default check;
