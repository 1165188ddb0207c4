import type { CheckDefinition } from '#contracts/check.ts';
import { countOfFailures } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

/**
 * Dates against the Git history of the project (our own rule, after 国办秘函〔2019〕19号, 伪造发稿日期). An entry is counted
 * that stood published under one date for 14 days or longer, and is dated 14 days later or more now while half of its lines
 * or more are the same. One that came in over 30 days after its date is shown to a person and not counted.
 */
const check: CheckDefinition = {
  question: text(
    '有几条信息发布以后改过日期？',
    'How many entries had their date moved after they had been published?',
  ),
  fix: text(
    '写回第一次发布的日期；内容更新了的，用 updated 写更新日期。',
    'Write the date of the first publication again; the day of a change goes into `updated`.',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'commits' }],
  judge(seen) {
    const known = seen.measures.find((one) => one.name === 'entries-with-history');
    if (known?.value === 0) {
      const { 'zh-CN': why = '', en = '' } = known.detail;
      return { kind: 'inapplicable', because: text(`没有可以对照的历史：${why}`, `no history to compare with: ${en}`) };
    }
    return countOfFailures(seen, text('发布以后改过的日期', 'dates that were moved after publication'));
  },
};
export default check;
