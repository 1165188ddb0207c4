import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('有没有简洁版（长者版）？', 'Is there a simple version?'),
  fix: text('在 site.yaml 里不写 simple: false。', 'Do not write `simple: false` in site.yaml.'),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'findability', rules: ['simple-version'] }],
  judge: (seen) => shareOfPlaces(seen, text('网站', 'sites')),
};
export default check;
