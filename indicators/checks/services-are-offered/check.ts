import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站有几份办事指南？', 'How many service guides does the site offer?'),
  fix: text(
    '在办事服务栏目（kind: service）里为常办事项各写一份指南。',
    'Write a guide for each common service in a column of kind `service`.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'services' }, { engine: 'freshness', rules: [] }],
  judge({ measures }) {
    const columns = measures.filter((one) => one.name === 'column-entries');
    if (columns.length === 0) {
      return { kind: 'unknown', because: text('没有测到栏目', 'the columns were not measured') };
    }
    const guides = measures.filter((one) => one.name === 'service-missing');
    const because = text(`共有 ${guides.length} 份办事指南`, `there are ${guides.length} service guides`);
    return { kind: 'measured', value: guides.length, unit: 'count', because };
  },
};
export default check;
