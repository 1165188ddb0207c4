import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const rule = 'meta/ContentSource';

const check: CheckDefinition = {
  question: text('写明信息来源的内容页占多少？', 'What share of the entry pages names its source?'),
  fix: text(
    '在文件开头写上 source（发布机构或转载来源）。',
    'Write `source` at the top of the file: who published it.',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'metadata', rules: [rule] }],
  judge({ passed, facts }) {
    const named = passed[rule] ?? 0;
    const total = named + facts.length;
    if (total === 0) {
      return { kind: 'inapplicable', because: text('没有内容页', 'there are no entry pages') };
    }
    const because = text(
      `${total} 个内容页中 ${named} 个写明来源`,
      `${named} of ${total} entry pages name their source`,
    );
    return { kind: 'measured', value: named / total, unit: 'share', because };
  },
};
export default check;
