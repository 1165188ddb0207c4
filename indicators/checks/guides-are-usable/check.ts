import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

/** Elements that a guide may lack before it is counted (国办秘函〔2019〕19号, 服务不实用: 四类及以上). */
const many = 4;
/** Under so many guides, the veto falls where every one of them is counted. */
const few = 5;

/**
 * 服务不实用: with fewer than five guides, all of them lack four classes of elements or more. How many must where there are
 * five or more was not verified, so that then one that is counted leaves the answer to a person. Which classes there are
 * besides 事项名称、设定依据、申请条件、办理材料 was not verified either: place, hours, telephone and steps are our own.
 */
const check: CheckDefinition = {
  question: text(
    '缺少四类以上要素的办事指南占多少？',
    'What share of the service guides lacks four classes of elements or more?',
  ),
  fix: text('补齐指南的要素。', 'Supply the elements that the guides lack.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'services', rules: ['service/*'] }],
  judge({ measures }) {
    const guides = measures.filter((one) => one.name === 'service-missing');
    if (guides.length === 0)
      return { kind: 'inapplicable', because: text('没有办事指南', 'there is no service guide') };
    const bare = guides.filter((one) => one.value >= many);
    const named = bare.map((one) => one.detail.title ?? one.of).join('、');
    const counted = text(
      `${guides.length} 份指南中 ${bare.length} 份缺四类以上要素${named === '' ? '' : `：${named}`}`,
      `${bare.length} of ${guides.length} guides lack four classes of elements or more${named === '' ? '' : `: ${named}`}`,
    );
    if (guides.length >= few && bare.length > 0) {
      const because = text(
        `${counted['zh-CN']}；五份以上时几份算触发，原文未核实`,
        `${counted.en}; how many count where there are five or more was not verified`,
      );
      return { kind: 'unknown', because };
    }
    return { kind: 'measured', value: bare.length / guides.length, unit: 'share', because: counted };
  },
};
export default check;
