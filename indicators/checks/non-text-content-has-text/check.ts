import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 1.1.1. */
const check: CheckDefinition = {
  question: text(
    '图片、图标等非文本内容都有替代文字的页面占多少？',
    'What share of the pages gives every picture, icon and other non-text content a text?',
  ),
  fix: text(
    '给图片、图标按钮和图表写替代文字；纯装饰的写空的替代文字。',
    'Give pictures, icon buttons and charts a text alternative; decorative ones an empty one.',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [{ criteria: ['1.1.1'], asked: 'rules' }],
  judge: shareOfPages,
};
export default check;
