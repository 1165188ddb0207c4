import type { CheckDefinition } from '#contracts/check.ts';
import { addMonths } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('近一年的留言平均几天答复？', 'How many days did the answers of the last year take on average?'),
  fix: text('按承诺的时限答复留言。', 'Answer within the promised time.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'interaction', rules: [] }],
  judge({ measures, now }) {
    const since = addMonths(now.slice(0, 10), -12);
    const recent = measures.filter((one) => (one.detail.askedOn ?? '') >= since);
    const answered = recent.filter((one) => one.name === 'message-answered');
    if (answered.length === 0) {
      const because = text('近一年没有已公开的答复', 'no answer of the last year is published');
      return { kind: 'unknown', because };
    }
    const mean = answered.reduce((sum, one) => sum + one.value, 0) / answered.length;
    const because = text(
      `近一年 ${answered.length} 条答复平均用 ${mean.toFixed(1)} 天`,
      `${answered.length} answers of the last year took ${mean.toFixed(1)} days on average`,
    );
    return { kind: 'measured', value: mean, unit: 'days', because };
  },
};
export default check;
