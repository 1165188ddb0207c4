import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('有内容的咨询投诉栏目有几个？', 'How many columns for questions and complaints have content?'),
  fix: text(
    '开设类型为“咨询投诉”的栏目，写明怎样咨询、多久答复。',
    'Open a column of type 咨询投诉 that says how to ask and when to expect an answer.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'freshness', rules: [] }],
  judge({ measures }) {
    const columns = measures.filter((one) => one.name === 'column-entries');
    if (columns.length === 0) {
      return { kind: 'unknown', because: text('没有测到栏目', 'the columns were not measured') };
    }
    const open = columns.filter((one) => one.value > 0 && one.detail.type?.includes('咨询投诉') === true);
    const list = open.map((one) => one.detail.title).join('、');
    const because =
      open.length === 0
        ? text('没有有内容的咨询投诉栏目', 'no column for questions and complaints has content')
        : text(`咨询投诉栏目：${list}`, `columns for questions and complaints: ${list}`);
    return { kind: 'measured', value: open.length, unit: 'count', because };
  },
};
export default check;
