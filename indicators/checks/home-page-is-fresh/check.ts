import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

/** Items without a date count as not updated (国办秘函〔2019〕19号, V3), so a home page with none is this old. */
const neverUpdatedDays = 9999;

const check: CheckDefinition = {
  question: text(
    '首页最近一条有日期的信息是几天前发布的？',
    'How many days ago was the newest dated item of the home page published?',
  ),
  fix: text(
    '发布新的动态或公告，并写明 date；首页会自动列出。',
    'Publish a news item or notice with its `date`; the home page lists it by itself.',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'freshness' }],
  judge({ measures, now }) {
    const age = measures.find((measure) => measure.name === 'home-age');
    if (age !== undefined) {
      const { title = '', date = '' } = age.detail;
      const because = text(
        `最近一条是 ${date}《${title}》，到 ${now.slice(0, 10)} 共 ${age.value} 天`,
        `the newest item is of ${date} ("${title}"): ${age.value} days before ${now.slice(0, 10)}`,
      );
      return { kind: 'measured', value: age.value, unit: 'days', because };
    }
    if (measures.some((measure) => measure.name === 'dated-entries' && measure.value === 0)) {
      const because = text(
        `没有一条信息写明日期，视为从未更新（按 ${neverUpdatedDays} 天计）`,
        `no item carries a date, which counts as never updated (${neverUpdatedDays} days)`,
      );
      return { kind: 'measured', value: neverUpdatedDays, unit: 'days', because };
    }
    return { kind: 'unknown', because: text('没有测到首页的更新时间', 'the age of the home page was not measured') };
  },
};
export default check;
