import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('有几个空白栏目？', 'How many columns are empty?'),
  fix: text('给空白栏目补上内容，或从 site.yaml 里删去。', 'Fill the empty columns or remove them from site.yaml.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'freshness', rules: ['column-has-entries'] }],
  judge({ measures }) {
    const leaves = measures.filter((one) => one.name === 'column-entries' && one.detail.leaf === 'yes');
    if (leaves.length === 0) {
      return { kind: 'unknown', because: text('没有测到任何栏目', 'no column was measured') };
    }
    const blank = leaves.filter((one) => one.value === 0).map((one) => one.detail.title);
    const because = text(
      `${leaves.length} 个栏目中，${blank.length} 个空白${blank.length > 0 ? `：${blank.join('、')}` : ''}`,
      `of ${leaves.length} columns, ${blank.length} are empty${blank.length > 0 ? `: ${blank.join(', ')}` : ''}`,
    );
    return { kind: 'measured', value: blank.length, unit: 'count', because };
  },
};
export default check;
