import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('列入网站地图文件的页面占多少？', 'What share of the pages stands in the site map file?'),
  fix: text('用最新版本重新生成网站。', 'Build the site anew.'),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'findability', rules: ['in-site-map'] }],
  judge: (seen) => shareOfPlaces(seen, text('页面', 'pages')),
};
export default check;
