import type { CheckDefinition, Seen } from '#contracts/check.ts';
import { addDays, addMonths, type Day } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';
import { longestTermOf, termWords } from '#model/update-terms.ts';

type Measure = Seen['measures'][number];

const check: CheckDefinition = {
  question: text(
    '应当按期更新的栏目中，有几个超期未更新？',
    'How many columns that must stay fresh are past their term?',
  ),
  fix: text(
    '更新超期的栏目，或在 site.yaml 里改成做得到的期限（updates）；动态最长 14d，公告、政策最长 6m。',
    'Publish in the stale columns, or set a term (`updates`) in site.yaml that can be kept: news 14d, notices and policies 6m at most.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'freshness', rules: ['column-is-in-time'] }],
  judge({ measures, now }) {
    const watched = measures.filter((one) => one.name === 'column-entries' && termsOf(one).length > 0);
    if (watched.length === 0) {
      return { kind: 'inapplicable', because: text('没有需要按期更新的栏目', 'no column has to be kept fresh') };
    }
    const newestOf = new Map(
      measures.filter((one) => one.name === 'column-age').map((one) => [one.of, one.detail.newest ?? '']),
    );
    // A column without any item is judged by no-blank-columns; one whose items carry no date counts as stale.
    const stale = watched
      .filter((one) => one.value > 0 && isStale(newestOf.get(one.of), termsOf(one), now))
      .map((one) => ({ title: one.detail.title ?? one.of, terms: termsOf(one).map(termWords) }));
    const zh = stale
      .map(({ title, terms }) => `${title}（${terms.map((term) => term['zh-CN']).join('、')}）`)
      .join('、');
    const en = stale.map(({ title, terms }) => `${title} (${terms.map((term) => term.en).join(', ')})`).join(', ');
    const because = text(
      `${watched.length} 个应按期更新的栏目中，${stale.length} 个超期${zh === '' ? '' : `：${zh}`}`,
      `of ${watched.length} columns to be kept fresh, ${stale.length} are past their term${en === '' ? '' : `: ${en}`}`,
    );
    return { kind: 'measured', value: stale.length, unit: 'count', because };
  },
};
export default check;

/** The column's own term, and the national limit of those that have one: to state none, or too long a one, frees nobody. */
function termsOf({ detail }: Measure): string[] {
  const limit = detail.leaf === 'yes' ? longestTermOf(detail) : '1y';
  return [...(detail.updates === undefined ? [] : [detail.updates]), ...(limit === '1y' ? [] : [limit])].filter(
    (term, index, all) => all.indexOf(term) === index,
  );
}

const isStale = (newest: string | undefined, terms: readonly string[], now: string): boolean =>
  newest === undefined || terms.some((term) => dueDay(newest.slice(0, 10), term) < now.slice(0, 10));

function dueDay(day: Day, term: string): Day {
  const count = Number(term.slice(0, -1));
  if (term.endsWith('d')) return addDays(day, count);
  return addMonths(day, term.endsWith('y') ? count * 12 : count);
}
