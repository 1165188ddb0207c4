import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

/** The longest terms that 国办秘函〔2019〕19号 (V4) allows, in days; a month counts 31, so that six months pass. */
const longestDays: Readonly<Record<string, number>> = { news: 14, notice: 186, policy: 186 };
const daysOf: Readonly<Record<string, number>> = { d: 1, m: 31, y: 366 };

const check: CheckDefinition = {
  asks: 'What share of the news, notice and policy columns states a term for updates within the national limits?',
  question: text(
    '动态、公告、政策栏目中，写明更新期限且不超过国家要求的占多少？',
    'What share of the news, notice and policy columns states a term within the national limits?',
  ),
  fix: text(
    '在 site.yaml 给栏目写上 updates：动态不超过 14d，公告、政策不超过 6m。',
    'Give each column `updates` in site.yaml: news 14d at most, notices and policies 6m at most.',
  ),
  needs: [{ engine: 'freshness', rules: [] }],
  judge({ measures }) {
    const bound = measures.filter(
      (one) => one.name === 'column-entries' && one.detail.leaf === 'yes' && (one.detail.kind ?? '') in longestDays,
    );
    if (bound.length === 0) {
      return {
        kind: 'inapplicable',
        because: text('没有动态、公告、政策栏目', 'no column of news, notices or policies'),
      };
    }
    const loose = bound.filter((one) => termDays(one.detail.updates) > longestDays[one.detail.kind ?? '']!);
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
