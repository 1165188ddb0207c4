import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '内容在网页正文里也有的附件占多少？',
    'Of what share of the attachments does the page say what they hold?',
  ),
  fix: text(
    '把附件的内容写进正文，至少写明要点；不要只写“见附件”。',
    'Write what the file holds into the text, or its gist at least; "see attachment" is not enough.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'attachments', rules: ['page-says-it-too'] }],
  judge: (seen) => shareOfPlaces(seen, text('要阅读的附件', 'attachments to read')),
};
export default check;
