import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { isDay } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';

/** 通知公告：报名、公示、招标、放假，可以写明有效期。 */
export default {
  name: text('通知公告', 'Notice'),
  fields: z.strictObject({
    validUntil: z
      .string()
      .refine(isDay, { error: '写成 2026-12-31，而且要有这一天。 / Write 2026-12-31, a day that exists.' })
      .exactOptional()
      .describe('有效期至 YYYY-MM-DD / the last day on which it is valid'),
  }),
  dated: true,
  inFeed: true,
  rules: ({ validUntil }, date) =>
    typeof validUntil === 'string' && date !== null && validUntil < date.slice(0, 10)
      ? [
          {
            field: 'validUntil',
            message: text(
              `有效期 ${validUntil} 早于发布日期。`,
              `It is valid until ${validUntil}, before it is published.`,
            ),
            fix: text('改正 validUntil 或 date。', 'Correct validUntil or date.'),
          },
        ]
      : [],
} satisfies KindDefinition;
