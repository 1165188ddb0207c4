import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';
import { longestTermOf } from '#model/update-terms.ts';

/** Kinds whose entries grow old. */
const kinds = ['news', 'notice', 'policy'];
/** A month counts 31 and a year 366, so that the longest form of a term passes. */
const daysOf: Readonly<Record<string, number>> = { d: 1, m: 31, y: 366 };

const check: CheckDefinition = {
  question: text(
    '动态、公告、政策等栏目中，写明更新期限且不过长的占多少？',
    'What share of the columns of news, notices and policies states a term for updates that is not too long?',
  ),
  fix: text(
    '在 site.yaml 给栏目写上 updates：动态不超过 14d，公告、政策不超过 6m，其他不超过 1y。',
    'Give each column `updates` in site.yaml: news 14d at most, notices and policies 6m, others 1y.',
  ),
  effort: { size: 'small', by: 'technician' },
  needs: [{ engine: 'freshness', rules: [] }],
  judge({ measures }) {
    const bound = measures.filter(
      (one) => one.name === 'column-entries' && one.detail.leaf === 'yes' && kinds.includes(one.detail.kind ?? ''),
    );
    if (bound.length === 0) {
      return {
        kind: 'inapplicable',
        because: text('没有动态、公告、政策栏目', 'no column of news, notices or policies'),
      };
    }
    const loose = bound.filter(({ detail }) => termDays(detail.updates) > termDays(longestTermOf(detail)));
    const list = loose.map((one) => one.detail.title).join('、');
    const because = text(
      `${bound.length} 个栏目中 ${loose.length} 个没有写明期限或期限过长${list === '' ? '' : `：${list}`}`,
      `of ${bound.length} columns, ${loose.length} state no term or too long a one${list === '' ? '' : `: ${list}`}`,
    );
    return { kind: 'measured', value: (bound.length - loose.length) / bound.length, unit: 'share', because };
  },
};
export default check;

/** No term at all is longer than any. */
const termDays = (updates: string | undefined): number =>
  updates === undefined ? Infinity : Number(updates.slice(0, -1)) * (daysOf[updates.slice(-1)] ?? Infinity);
