import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '有更新期限的栏目里，写明日期的信息占多少？',
    'What share of the items in columns that must stay fresh carries a date?',
  ),
  fix: text('在文件开头写上 date: YYYY-MM-DD HH:MM。', 'Write `date: YYYY-MM-DD HH:MM` at the top of the file.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'freshness', rules: ['entry-has-date'] }],
  judge({ measures }) {
    const undated = measures.find((one) => one.name === 'undated-entries');
    if (undated === undefined) {
      return { kind: 'unknown', because: text('没有测到信息的日期', 'the dates of items were not measured') };
    }
    const total = Number(undated.detail.total);
    if (total === 0) {
      return { kind: 'inapplicable', because: text('没有需要日期的信息', 'there is no item that needs a date') };
    }
    const dated = total - undated.value;
    const because = text(`${total} 条中 ${dated} 条有日期`, `${dated} of ${total} items carry a date`);
    return { kind: 'measured', value: dated / total, unit: 'share', because };
  },
};
export default check;
