import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('配备了几名专（兼）职统计人员？', 'How many statisticians does the office declare?'),
  fix: text(
    '按实际人数填写 site.yaml 的 staff.statisticians；人数不足的，按方案配备。',
    'State the real number as `staff.statisticians` in site.yaml, and appoint those that are missing.',
  ),
  effort: { size: 'large', by: 'editor' },
  needs: [],
  judge({ site }) {
    const { statisticians } = site.staff;
    if (statisticians === undefined) {
      return {
        kind: 'unknown',
        because: text('site.yaml 没有填写 staff.statisticians', 'site.yaml does not state staff.statisticians'),
      };
    }
    const because = text(`申报专（兼）职统计人员 ${statisticians} 名`, `${statisticians} statisticians are declared`);
    return { kind: 'measured', value: statisticians, unit: 'people', because };
  },
};
export default check;
