import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPages } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** WCAG 2.2, success criterion 3.3.1. */
const check: CheckDefinition = {
  question: text('填错时说明错在哪里的页面占多少？', 'What share of the pages tells what is wrong with an input?'),
  fix: text('用文字指出哪一项错、怎样错。', 'Tell in words which field is wrong and how.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: ['3.3.1'], asked: 'probe' }],
  judge: shareOfPages,
};
export default check;
