import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('带标签的 PDF 附件占多少？', 'What share of the PDF attachments has tags?'),
  fix: text(
    '从文字处理软件导出时选“带标签的 PDF”，或改为网页正文。',
    'Export as tagged PDF, or publish the text as a page.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'attachments', rules: ['pdf-is-tagged'] }],
  judge: (seen) => shareOfPlaces(seen, text('PDF 附件', 'PDF attachments')),
};
export default check;
