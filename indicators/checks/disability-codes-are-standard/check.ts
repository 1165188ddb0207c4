import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '残疾类别和等级按国家标准写的数据占多少？',
    'What share of the datasets uses the categories and grades of the standard?',
  ),
  fix: text(
    '类别写视力、听力、言语、肢体、智力、精神、多重，等级写一级至四级。',
    'Use the seven categories and four grades of GB/T 26341.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'datasets', rules: ['codes-are-standard'] }],
  judge: (seen) => shareOfPlaces(seen, text('残疾分类', 'disability codes')),
};
export default check;
