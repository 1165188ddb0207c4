import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('……的页面占多少？', 'What share of the pages …?'),
  fix: text('怎样修改。', 'How to mend it.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'axe', rules: ['document-title'] }],
  judge({ facts, pages }) {
    if (pages === 0) return { kind: 'inapplicable', because: text('没有页面', 'there are no pages') };
    const bad = new Set(facts.filter((fact) => fact.outcome === 'failed').map((fact) => fact.at.page));
    const good = pages - bad.size;
    const because = text(`${pages} 个页面中 ${good} 个……`, `${good} of ${pages} pages …`);
    return { kind: 'measured', value: good / pages, unit: 'share', because };
  },
};
export default check;
