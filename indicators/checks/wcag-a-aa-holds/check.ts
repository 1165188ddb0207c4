import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';
import { wcag22 } from '#model/wcag.ts';

const check: CheckDefinition = {
  question: text(
    '没有 WCAG A、AA 级问题的页面占多少？',
    'What share of the pages is without a failure of WCAG level A or AA?',
  ),
  fix: text(
    '按报告逐项修改；标着“内容”的问题在所写文件的那一行。',
    'Mend what the report lists; a finding owned by content names its file and line.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ criteria: wcag22.filter(({ level }) => level !== 'AAA').map(({ number }) => number), asked: 'rules' }],
  judge({ facts, pages }) {
    if (pages === 0) return { kind: 'inapplicable', because: text('没有页面', 'there are no pages') };
    const bad = new Set(facts.filter((fact) => fact.outcome === 'failed').map((fact) => fact.at.page));
    const good = pages - bad.size;
    const because = text(
      `${pages} 个页面中 ${good} 个没有发现 A、AA 级问题`,
      `${good} of ${pages} pages show no failure of level A or AA`,
    );
    return { kind: 'measured', value: good / pages, unit: 'share', because };
  },
};
export default check;
