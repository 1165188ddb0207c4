import type { CheckDefinition } from '#contracts/check.ts';
import { heldWithinAYear } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('近一年开展了几次在线访谈？', 'How many interviews began within the last year?'),
  fix: text('在访谈栏目发布访谈，写明 heldOn。', 'Publish interviews with `heldOn`.'),
  effort: { size: 'large', by: 'editor' },
  needs: [
    { engine: 'interaction', rules: [] },
    { engine: 'disclosure', rules: [] },
  ],
  judge: (seen) => heldWithinAYear(seen, { name: 'interview', day: 'heldOn' }, text('在线访谈', 'interviews')),
};
export default check;
