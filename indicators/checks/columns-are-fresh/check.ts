import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  asks: 'How many columns with a term for updates are past it?',
  question: text(
    '有更新期限的栏目中，有几个超期未更新？',
    'How many columns that must stay fresh are past their term?',
  ),
  fix: text(
    '更新超期的栏目，或在 site.yaml 里改成做得到的期限（updates）。',
    'Publish in the stale columns, or set a term (`updates`) in site.yaml that can be kept.',
  ),
  needs: [{ engine: 'freshness', rules: ['column-is-in-time'] }],
  judge({ measures }) {
    const watched = measures.filter((one) => one.name === 'column-entries' && one.detail.updates !== undefined);
    if (watched.length === 0) {
      return { kind: 'inapplicable', because: text('没有栏目写明更新期限', 'no column declares a term for updates') };
    }
    // A column without a dated item counts as stale; one without any item is judged by no-blank-columns.
    const undated = watched.filter((one) => one.value > 0 && one.detail.dated === '0').map((one) => one.detail.title);
    const overdue = measures
      .filter((one) => one.name === 'column-overdue-days' && one.value > 0)
      .map((one) => `${one.detail.title}（${one.detail.updates}，+${one.value}d）`);
    const stale = [...overdue, ...undated];
    const because = text(
      `${watched.length} 个有期限的栏目中，${stale.length} 个超期${stale.length > 0 ? `：${stale.join('、')}` : ''}`,
      `of ${watched.length} columns with a term, ${stale.length} are past it${stale.length > 0 ? `: ${stale.join(', ')}` : ''}`,
    );
    return { kind: 'measured', value: stale.length, unit: 'count', because };
  },
};
export default check;
