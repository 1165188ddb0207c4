import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('写明规范网址的页面占多少？', 'What share of the pages names its canonical address?'),
  fix: text('自定义主题要保留 canonical。', 'An own theme must keep the canonical link.'),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'findability', rules: ['address-is-canonical'] }],
  judge: (seen) => shareOfPlaces(seen, text('页面', 'pages')),
};
export default check;
