import type { CheckDefinition } from '#contracts/check.ts';
import { addMonths } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';

/** 国办秘函〔2019〕19号, 互动回应差: of the last year, any message that is unanswered for more than three months. */
const check: CheckDefinition = {
  question: text(
    '近一年的留言中，超过三个月没有答复的有几条？',
    'How many messages of the last year are unanswered for more than three months?',
  ),
  fix: text(
    '答复留言，写上 reply、repliedOn 和 department。',
    'Answer, and write `reply`, `repliedOn` and `department`.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'interaction', rules: ['message-is-answered'] }],
  judge({ measures, now }) {
    const messages = measures.filter((one) => one.name === 'message-waits' || one.name === 'message-answered');
    if (messages.length === 0) {
      const because = text(
        '网站没有公开留言，机器看不到答复',
        'the site publishes no messages: a machine sees no answers',
      );
      return { kind: 'unknown', because };
    }
    const today = now.slice(0, 10);
    const asked = messages.filter((one) => (one.detail.askedOn ?? '') >= addMonths(today, -12));
    const left = asked.filter((one) => one.name === 'message-waits' && addMonths(one.detail.askedOn ?? '', 3) < today);
    const named = left.map((one) => `${one.detail.title}（${one.detail.askedOn}）`).join('、');
    const because = text(
      `近一年 ${asked.length} 条留言，超过三个月未答复 ${left.length} 条${named === '' ? '' : `：${named}`}`,
      `of ${asked.length} messages of the last year, ${left.length} are unanswered for more than three months${named === '' ? '' : `: ${named}`}`,
    );
    return { kind: 'measured', value: left.length, unit: 'count', because };
  },
};
export default check;
