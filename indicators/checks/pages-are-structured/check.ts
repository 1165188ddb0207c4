import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '有标题、有唯一主要区域、标题层级不跳级的页面占多少？',
    'What share of the pages has a title, one main region and headings in order?',
  ),
  fix: text(
    '标题从二级开始逐级使用，不要为了字号跳级；不写空标题。',
    'Start headings at level two, go down one level at a time, and leave none empty.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [
    {
      engine: 'axe',
      rules: [
        'document-title',
        'empty-heading',
        'heading-order',
        'landmark-one-main',
        'page-has-heading-one',
        'region',
      ],
    },
  ],
  judge({ facts, pages }) {
    if (pages === 0) return { kind: 'inapplicable', because: text('没有页面', 'there are no pages') };
    const bad = new Set(facts.filter((fact) => fact.outcome === 'failed').map((fact) => fact.at.page));
    const good = pages - bad.size;
    const because = text(`${pages} 个页面中 ${good} 个结构完整`, `${good} of ${pages} pages are well structured`);
    return { kind: 'measured', value: good / pages, unit: 'share', because };
  },
};
export default check;
