import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('带结构化数据的内容页占多少？', 'What share of the entry pages carries structured data?'),
  fix: text('自定义主题要保留 JSON-LD。', 'An own theme must keep the JSON-LD.'),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ engine: 'findability', rules: ['data-is-structured'] }],
  judge: (seen) => shareOfPlaces(seen, text('内容页', 'entry pages')),
};
export default check;
