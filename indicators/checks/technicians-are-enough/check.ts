import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('配备了几名专职技术人员？', 'How many full-time technicians does the office declare?'),
  fix: text(
    '按实际人数填写 site.yaml 的 staff.technicians；人数不足的，按方案配备。',
    'State the real number as `staff.technicians` in site.yaml, and appoint those that are missing.',
  ),
  effort: { size: 'large', by: 'editor' },
  needs: [],
  judge({ site }) {
    const { technicians } = site.staff;
    if (technicians === undefined) {
      return {
        kind: 'unknown',
        because: text('site.yaml 没有填写 staff.technicians', 'site.yaml does not state staff.technicians'),
      };
    }
    const because = text(`申报专职技术人员 ${technicians} 名`, `${technicians} full-time technicians are declared`);
    return { kind: 'measured', value: technicians, unit: 'people', because };
  },
};
export default check;
