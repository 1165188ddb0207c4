import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.1.2. */
const check: CheckDefinition = {
  question: text(
    '外语和民族语言段落写明语言的页面占多少？',
    'What share of the pages names the language of its foreign passages?',
  ),
  fix: text('用 :::passage{lang=ug} 或 :lang 标明。', 'Mark them by :::passage{lang=ug} or :lang.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ criteria: ['3.1.2'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
