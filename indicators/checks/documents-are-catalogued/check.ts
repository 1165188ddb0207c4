import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '文件的文号、发文机关、成文日期和有效性写全的占多少？',
    'What share of number, issuer, date and validity of documents is stated?',
  ),
  fix: text(
    '在文件里写 documentNumber、issuer、issuedOn 和 validity。',
    'State `documentNumber`, `issuer`, `issuedOn` and `validity`.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [
    { engine: 'disclosure', rules: ['document-number', 'document-issuer', 'document-issued-on', 'document-validity'] },
  ],
  judge: (seen) => shareOfPlaces(seen, text('著录项', 'catalogue fields')),
};
export default check;
