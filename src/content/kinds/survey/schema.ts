import { z } from 'zod';
import type { BrokenRule, KindDefinition } from '#contracts/kind.ts';
import { isDay } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';

const Line = z.string().trim().min(1);
const Day = z
  .string()
  .refine(isDay, { error: '写成 2026-11-03，而且要有这一天。 / Write 2026-11-03, a day that exists.' });

/** 征集调查：就什么事征求意见、怎样参加、到哪天为止，结束以后公布结果。 */
export default {
  name: { ...text('征集调查', 'Survey'), ug: 'پىكىر توپلاش', bo: 'བསམ་འཆར་འཚོལ་བསྡུ།' },
  fields: z.strictObject({
    subject: Line.describe('征集什么意见，一句话 / what is asked, in a sentence'),
    from: Day.describe('开始日期 YYYY-MM-DD / the first day'),
    until: Day.describe('截止日期 YYYY-MM-DD / the last day'),
    ways: z
      .strictObject({
        offline: Line.exactOptional().describe('到哪里当面说 / where to say it in person'),
        mail: Line.exactOptional().describe('来信地址 / the postal address'),
        phone: Line.exactOptional().describe('电话，加引号，如 "0000-1234567" / the telephone in quotes'),
        email: z.email().exactOptional().describe('电子邮箱 / the e-mail address'),
        online: z
          .url({ protocol: /^https$/ })
          .exactOptional()
          .describe('别的网站上的问卷，以 https:// 开头 / a form on another site: https://…'),
      })
      .refine(({ offline, mail, phone }) => offline !== undefined || mail !== undefined || phone !== undefined, {
        error:
          '至少写一种不用上网的办法：offline、mail 或 phone。 / Offer one way without the web: offline, mail or phone.',
      })
      .describe('怎样参加：offline、mail、phone、email、online / how to take part'),
    result: z
      .strictObject({
        summary: Line.describe('征集结果，一段一行 / the result, a paragraph a line'),
        date: Day.describe('公布日期 YYYY-MM-DD / the day of the result'),
        answers: z.int().nonnegative().describe('收到多少份意见 / how many answers came in'),
      })
      .exactOptional()
      .describe('征集结果：summary、date、answers / the result'),
  }),
  dated: true,
  inFeed: true,
  cardFields: ['from', 'until', 'result'],
  expiry: { field: 'until', then: 'mark' },
  rules: ({ from, until, result }): BrokenRule[] => [
    ...(String(until) < String(from)
      ? [
          {
            field: 'until',
            message: text(
              `截止日期 ${String(until)} 早于开始日期 ${String(from)}。`,
              `It ends on ${String(until)}, before it begins on ${String(from)}.`,
            ),
            fix: text('改正 until 或 from。', 'Correct until or from.'),
          },
        ]
      : []),
    ...resultTooEarly(result, String(until)),
  ],
} satisfies KindDefinition;

function resultTooEarly(result: unknown, until: string): BrokenRule[] {
  if (typeof result !== 'object' || result === null || !('date' in result)) return [];
  const day = String(result.date);
  if (day >= until) return [];
  return [
    {
      field: 'result',
      message: text(
        `征集到 ${until} 才截止，结果却在 ${day} 公布。`,
        `It ends on ${until}, but its result is of ${day}.`,
      ),
      fix: text('改正 result 里的 date，或 until。', 'Correct date in result, or until.'),
    },
  ];
}
