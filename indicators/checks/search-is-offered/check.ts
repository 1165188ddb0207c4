import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const rule = 'search-offered';

const check: CheckDefinition = {
  question: text('提供站内搜索入口的页面占多少？', 'What share of the pages offers a way to search the site?'),
  fix: text(
    '在 site.yaml 写 search: true，并在主题的页头保留搜索入口。',
    'Set `search: true` and keep the search in the header.',
  ),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'metadata', rules: [rule] }],
  judge({ passed, facts }) {
    const offering = passed[rule] ?? 0;
    const total = offering + facts.length;
    if (total === 0) {
      return { kind: 'inapplicable', because: text('没有页面', 'there are no pages') };
    }
    const because = text(`${total} 个页面中 ${offering} 个有搜索入口`, `${offering} of ${total} pages offer a search`);
    return { kind: 'measured', value: offering / total, unit: 'share', because };
  },
};
export default check;
