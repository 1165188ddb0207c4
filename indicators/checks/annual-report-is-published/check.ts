import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

/** Until the end of March the report of the year before last will do (own). */
const check: CheckDefinition = {
  question: text('最近一年的信息公开年报公布了吗？', 'Is the last annual disclosure report published?'),
  fix: text('在信息公开年报栏目发布年报，写明 year。', 'Publish the report in its column with its `year`.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'disclosure', rules: [] }],
  judge({ measures, now }) {
    if (measures.length === 0) return { kind: 'unknown', because: text('没有统计到任何稿件', 'no entry was counted') };
    const [year, month] = [Number(now.slice(0, 4)), Number(now.slice(5, 7))];
    const due = month <= 3 ? year - 2 : year - 1;
    const newest = Math.max(0, ...measures.filter((one) => one.name === 'annual-report').map((one) => one.value));
    const because =
      newest === 0
        ? text('没有信息公开年报', 'there is no annual disclosure report')
        : text(`最近的年报是 ${newest} 年，应有 ${due} 年`, `the newest report is of ${newest}; that of ${due} is due`);
    return { kind: 'measured', value: newest >= due ? 1 : 0, unit: 'share', because };
  },
};
export default check;
