import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '同时提供空白表格和样表的办事指南占多少？',
    'What share of the service guides offers a blank form with a filled-in sample?',
  ),
  fix: text(
    '在 forms 里写明每张表的 file（空白表格）和 sample（填写样例）。',
    'Name each form in `forms`, with `file` (blank) and `sample` (filled in).',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'services', rules: ['service-form'] }],
  judge({ measures }) {
    const guides = measures.filter((one) => one.name === 'service-forms');
    if (guides.length === 0) {
      // To offer no guide must not score better than to offer a poor one.
      const because = text('没有办事指南，也就没有表格和样表', 'there is no service guide, and so no form');
      return { kind: 'measured', value: 0, unit: 'share', because };
    }
    const complete = guides.filter((one) => one.value > 0);
    const because = text(
      `${guides.length} 份指南中 ${complete.length} 份有空白表格和样表`,
      `${complete.length} of ${guides.length} guides offer a blank form and a sample`,
    );
    return { kind: 'measured', value: complete.length / guides.length, unit: 'share', because };
  },
};
export default check;
