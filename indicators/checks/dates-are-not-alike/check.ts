import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

/** Whether the dates were set in bulk a machine cannot tell: it counts, and a person judges (国办秘函〔2019〕19号, 伪造发稿日期). */
const check: CheckDefinition = {
  question: text(
    '与九条以上信息同一分钟发布的信息有几条？',
    'How many entries share one moment of publication with nine others or more?',
  ),
  fix: text('写每条信息实际发布的时间。', 'Write the moment at which each entry was really published.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'dates', rules: ['moment-is-its-own'] }],
  judge({ measures }) {
    const alike = measures.find((one) => one.name === 'dated-alike');
    if (alike === undefined) return { kind: 'unknown', because: text('没有比较日期', 'the dates were not compared') };
    const because = text(
      `${alike.value} 条信息的发布时间成批相同`,
      `${alike.value} entries were published at moments that they share`,
    );
    return { kind: 'measured', value: alike.value, unit: 'count', because };
  },
};
export default check;
