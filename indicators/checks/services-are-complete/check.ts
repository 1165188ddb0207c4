import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

/** 事项名称、设定依据、申请条件、办理材料 (国办秘函〔2019〕19号)；办理地点、办理时间、联系电话、办理流程 (own). */
const elementClasses = 8;

const check: CheckDefinition = {
  question: text(
    '办事指南的八类要素齐全的比例是多少？',
    'What share of the elements of a service guide is there, over all guides?',
  ),
  fix: text(
    '按提示补齐缺少的要素：设定依据、申请条件、办理材料、地点、时间、电话、流程。',
    'Add the missing elements: basis, conditions, materials, place, hours, phone, steps.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'services', rules: ['service/*'] }],
  judge({ measures }) {
    const guides = measures.filter((one) => one.name === 'service-missing');
    if (guides.length === 0) {
      // To offer no guide must not score better than to offer a poor one.
      const because = text('没有办事指南，要素按全部缺少计', 'there is no service guide: all elements are missing');
      return { kind: 'measured', value: 0, unit: 'share', because };
    }
    const missing = guides.reduce((sum, one) => sum + one.value, 0);
    const all = guides.length * elementClasses;
    const worst = guides.filter((one) => one.value > 0).map((one) => `${one.detail.title}（${one.detail.missing}）`);
    const because = text(
      `${guides.length} 份指南应有 ${all} 项要素，缺 ${missing} 项${missing > 0 ? `：${worst.join('；')}` : ''}`,
      `${guides.length} guides need ${all} elements and lack ${missing}${missing > 0 ? `: ${worst.join('; ')}` : ''}`,
    );
    return { kind: 'measured', value: (all - missing) / all, unit: 'share', because };
  },
};
export default check;
