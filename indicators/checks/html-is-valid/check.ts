import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('HTML 合乎标准的页面占多少？', 'What share of the pages is valid HTML?'),
  fix: text(
    '按报告修改正文或主题；不要写空链接，标题不要跳级。',
    'Mend content or theme as the report says; no empty links, no skipped heading levels.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ engine: 'html-validate' }],
  judge({ facts, pages }) {
    if (pages === 0) return { kind: 'inapplicable', because: text('没有页面', 'there are no pages') };
    const bad = new Set(facts.filter((fact) => fact.outcome === 'failed').map((fact) => fact.at.page));
    const good = pages - bad.size;
    const because = text(`${pages} 个页面中 ${good} 个的 HTML 合乎标准`, `${good} of ${pages} pages are valid HTML`);
    return { kind: 'measured', value: good / pages, unit: 'share', because };
  },
};
export default check;
