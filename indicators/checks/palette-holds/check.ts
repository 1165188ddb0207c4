import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/** The base theme's own pairs are ours to keep: what they break costs a site nothing. */
const check: CheckDefinition = {
  question: text(
    '网站的配色在每个方案里，对比度够的颜色对占多少？',
    'Over all schemes, what share of the colour pairs keeps its ratio?',
  ),
  fix: text(
    '在主题的样式表里改正提示的颜色，或者不再设置这些变量。',
    'Mend the colours that the findings name in the theme’s style sheets, or set these tokens no more.',
  ),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'palette', rules: ['pair-keeps-its-ratio'] }],
  judge: (seen) => shareOfPlaces(seen, text('颜色对', 'colour pairs')),
};
export default check;
