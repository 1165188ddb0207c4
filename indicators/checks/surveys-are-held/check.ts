import type { CheckDefinition } from '#contracts/check.ts';
import { heldWithinAYear } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('近一年开展了几次征集调查？', 'How many surveys began within the last year?'),
  fix: text('在征集调查栏目发布征集，写明 from 和 until。', 'Publish surveys with `from` and `until`.'),
  effort: { size: 'large', by: 'editor' },
  needs: [
    { engine: 'interaction', rules: [] },
    { engine: 'disclosure', rules: [] },
  ],
  judge: (seen) => heldWithinAYear(seen, { name: 'survey', day: 'from' }, text('征集调查', 'surveys')),
};
export default check;
