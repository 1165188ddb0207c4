import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '不从别的网站加载脚本、样式和图片的页面占多少？',
    'What share of the pages loads nothing from other sites?',
  ),
  fix: text('把外部脚本、字体和图片放到本站，或删去。', 'Keep scripts, fonts and pictures on the site, or drop them.'),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'findability', rules: ['nothing-from-elsewhere', 'nothing-insecure'] }],
  judge: (seen) => shareOfPlaces(seen, text('页面', 'pages')),
};
export default check;
