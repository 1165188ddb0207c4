import type { CheckDefinition, Seen } from '#contracts/check.ts';
import { addDays, addMonths } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';
import { longestTermOf } from '#model/update-terms.ts';

/**
 * 国办秘函〔2019〕19号, 栏目不更新 (1): 动态、要闻 columns not updated in two weeks, and first-level columns of 通知公告、政策文件
 * not updated in six months, counted together. Empty columns are counted elsewhere.
 */
const check: CheckDefinition = {
  question: text(
    '两周未更新的动态要闻栏目和六个月未更新的公告、政策一级栏目共有几个？',
    'How many columns of news stand still for two weeks, or of notices and policies for six months?',
  ),
  fix: text('更新所列栏目。', 'Publish in the columns that are named.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'freshness', rules: [] }],
  judge({ measures, site, now }) {
    const entries = measures.filter((one) => one.name === 'column-entries' && one.value > 0);
    if (!measures.some((one) => one.name === 'column-entries')) {
      return { kind: 'unknown', because: text('没有测到任何栏目', 'no column was measured') };
    }
    const first = new Set(site.columns.map(({ id }) => id));
    const newest = new Map(
      measures.filter((one) => one.name === 'column-age').map((one) => [one.of, one.detail.newest ?? '']),
    );
    const stale = entries.filter((one) => {
      const term = longestTermOf(one.detail);
      const isAsked = term === '14d' || (term === '6m' && first.has(one.of));
      return isAsked && isStale(newest.get(one.of), term, now);
    });
    const named = stale.map(titleOf).join('、');
    const because = text(
      `${stale.length} 个动态、公告、政策类栏目超期${named === '' ? '' : `：${named}`}`,
      `${stale.length} columns of news, notices and policies stand still${named === '' ? '' : `: ${named}`}`,
    );
    return { kind: 'measured', value: stale.length, unit: 'count', because };
  },
};
export default check;

const titleOf = (one: Seen['measures'][number]): string => one.detail.title ?? one.of;

/** What carries no date counts as not updated. */
function isStale(newest: string | undefined, term: string, now: string): boolean {
  if (newest === undefined || newest === '') return true;
  const due = term === '14d' ? addDays(newest.slice(0, 10), 14) : addMonths(newest, 6);
  return due < now.slice(0, 10);
}
