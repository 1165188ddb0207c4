import type { CheckDefinition, Seen } from '#contracts/check.ts';
import { addDays, addMonths } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';
import { longestTermOf } from '#model/update-terms.ts';

/** 国办秘函〔2019〕19号, 栏目不更新 (2): columns that should be updated and long are not, empty ones among them. */
const check: CheckDefinition = {
  question: text(
    '应更新而空白或超过自身期限的栏目有几个？',
    'How many columns that should be updated are empty or past their own term?',
  ),
  fix: text('更新或合并所列栏目。', 'Publish in the columns that are named, or join them with others.'),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'freshness', rules: [] }],
  judge({ measures, now }) {
    const columns = measures.filter((one) => one.name === 'column-entries');
    if (columns.length === 0) return { kind: 'unknown', because: text('没有测到任何栏目', 'no column was measured') };
    const newest = new Map(
      measures.filter((one) => one.name === 'column-age').map((one) => [one.of, one.detail.newest ?? '']),
    );
    const still = columns.filter((one) =>
      one.value === 0 ? one.detail.leaf === 'yes' : termsOf(one).some((term) => isPast(newest.get(one.of), term, now)),
    );
    const named = still.map((one) => one.detail.title ?? one.of).join('、');
    const because = text(
      `${columns.length} 个栏目中，${still.length} 个应更新而未更新${named === '' ? '' : `：${named}`}`,
      `of ${columns.length} columns, ${still.length} should have been updated${named === '' ? '' : `: ${named}`}`,
    );
    return { kind: 'measured', value: still.length, unit: 'count', because };
  },
};
export default check;

/** The term that the column states, and that of its type where it has one. */
function termsOf({ detail }: Seen['measures'][number]): string[] {
  const limit = detail.leaf === 'yes' ? longestTermOf(detail) : '1y';
  return [...(detail.updates === undefined ? [] : [detail.updates]), ...(limit === '1y' ? [] : [limit])];
}

function isPast(newest: string | undefined, term: string, now: string): boolean {
  if (newest === undefined || newest === '') return true;
  const count = Number(term.slice(0, -1));
  const due = term.endsWith('d')
    ? addDays(newest.slice(0, 10), count)
    : addMonths(newest, term.endsWith('y') ? count * 12 : count);
  return due < now.slice(0, 10);
}
