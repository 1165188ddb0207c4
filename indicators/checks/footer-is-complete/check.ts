import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '页脚应有的各项中，齐全的占多少？',
    'What share of the footer items that the pages must show is there?',
  ),
  fix: text(
    '在 site.yaml 写明 contact 和 identifiers；自定义主题要保留页脚各项。',
    'State `contact` and `identifiers` in site.yaml; an own theme must keep every footer item.',
  ),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'metadata', rules: ['footer/*'] }],
  judge({ facts, passed }) {
    const right = Object.values(passed).reduce((sum, count) => sum + count, 0);
    const wrong = facts.filter((fact) => fact.outcome === 'failed').length;
    const total = right + wrong;
    if (total === 0) return { kind: 'inapplicable', because: text('没有页面', 'there are no pages') };
    const because = text(`${total} 处页脚项目，${wrong} 处不合格`, `of ${total} footer items, ${wrong} fail`);
    return { kind: 'measured', value: right / total, unit: 'share', because };
  },
};
export default check;
