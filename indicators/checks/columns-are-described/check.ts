import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('写明类型和关键词的栏目占多少？', 'What share of the columns states its type and keywords?'),
  fix: text('在 site.yaml 里给每个栏目写 type 和 keywords。', 'Give each column a `type` and `keywords` in site.yaml.'),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'freshness', rules: [] }],
  judge({ site, measures }) {
    if (measures.length === 0) return { kind: 'unknown', because: text('没有测到任何栏目', 'no column was measured') };
    const columns = site.columns
      .flatMap((column) => [column, ...column.children])
      .filter(({ kind }) => kind !== undefined);
    if (columns.length === 0) return { kind: 'inapplicable', because: text('没有栏目', 'there are no columns') };
    const bare = columns.filter(({ type, keywords }) => type === undefined || keywords.length === 0);
    const named = bare.map(({ title }) => title).join('、');
    const because = text(
      `${columns.length} 个栏目中 ${bare.length} 个没有写全${named === '' ? '' : `：${named}`}`,
      `${bare.length} of ${columns.length} columns lack one of them${named === '' ? '' : `: ${named}`}`,
    );
    return { kind: 'measured', value: (columns.length - bare.length) / columns.length, unit: 'share', because };
  },
};
export default check;
