import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('站内链接、锚点和附件中，有几处失效？', 'How many internal links, anchors and files are broken?'),
  fix: text('按位置改正或删去失效的链接。', 'Correct or remove each broken link at its place.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'links' }],
  judge({ facts, passed }) {
    const works = Object.values(passed).reduce((sum, count) => sum + count, 0);
    const broken = facts.filter((fact) => fact.outcome === 'failed').length;
    if (works + broken === 0) {
      return { kind: 'inapplicable', because: text('没有站内链接', 'there are no internal links') };
    }
    const because = text(
      `${works + broken} 处站内引用中 ${broken} 处失效`,
      `${broken} of ${works + broken} internal references are broken`,
    );
    return { kind: 'measured', value: broken, unit: 'count', because };
  },
};
export default check;
