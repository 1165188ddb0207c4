import type { CheckDefinition } from '#contracts/check.ts';
import { countOfFailures } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('有几处日期不可能？', 'How many dates are impossible?'),
  fix: text('按提示核对日期。', 'Check the dates that the findings name.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'dates', rules: ['update-follows-publication', 'day-has-come', 'day-exists'] }],
  judge: (seen) => countOfFailures(seen, text('不可能的日期', 'impossible dates')),
};
export default check;
