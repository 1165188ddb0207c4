import { z } from 'zod';
import type { BrokenRule, KindDefinition } from '#contracts/kind.ts';
import { isDay } from '#lib/calendar.ts';
import { text } from '#lib/text.ts';

const Line = z.string().trim().min(1);

/** 政策文件：信息公开目录的著录项，见领域资料 §6.2。 */
export default {
  name: text('政策文件', 'Policy document'),
  fields: z.strictObject({
    documentNumber: z
      .string()
      .regex(/^.{1,12}〔\d{4}〕\d+号$/u)
      .exactOptional()
      .describe('文号，年份用六角括号，如 云残发〔2026〕12号 / a document number with the year in 〔〕'),
    issuer: Line.exactOptional().describe('发文机关 / the issuing body'),
    issuedOn: z
      .string()
      .refine(isDay, { error: '写成 2026-11-03，而且要有这一天。 / Write 2026-11-03, a day that exists.' })
      .exactOptional()
      .describe('成文日期 YYYY-MM-DD，不晚于发布日期 / the day it was signed'),
    validity: z.enum(['有效', '失效', '废止', '修改']).exactOptional().describe('有效性 / whether it is in force'),
    indexNumber: z
      .string()
      .regex(/^[0-9A-Z]{9,18}\/\d{4}-\d{5}$/)
      .exactOptional()
      .describe(
        '索引号：机构代码/年份-五位流水号，如 000014349/2026-00110 / an index number such as 000014349/2026-00110',
      ),
    subject: Line.exactOptional().describe('主题分类 / the subject'),
  }),
  dated: true,
  inFeed: true,
  rules: ({ issuedOn }, date): BrokenRule[] =>
    typeof issuedOn === 'string' && date !== null && issuedOn > date.slice(0, 10)
      ? [
          {
            field: 'issuedOn',
            message: text(
              `成文日期 ${issuedOn} 晚于发布日期 ${date.slice(0, 10)}。`,
              `It was issued on ${issuedOn}, after it was published on ${date.slice(0, 10)}.`,
            ),
            fix: text('改正 issuedOn 或 date。', 'Correct issuedOn or date.'),
          },
        ]
      : [],
} satisfies KindDefinition;
