import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';
import { WrittenDay, Line, Lines } from '#lib/field-types.ts';
import { unmaskedLines } from './masking.ts';

/** 公示：有起止日期，到期自动撤下；姓名要遮盖，证件号码和个人电话不准出现。 */
export default {
  name: { ...text('公示', 'Public notice'), ug: 'جامائەتكە ئېلان', bo: 'གསལ་བསྟན།' },
  fields: z.strictObject({
    until: WrittenDay.describe('公示到哪一天 YYYY-MM-DD，第二天起不再发布 / the last day; from the next on it is gone'),
    matter: Line.describe('公示事项，如 轮椅适配补贴对象 / what is made public'),
    basis: Lines.exactOptional().describe('依据，一行一条 / the legal basis, one a line'),
    office: Line.describe('受理意见的单位 / the office that takes objections'),
    phone: z
      .string()
      .regex(/^(0\d{2,3}-\d{7,8}|400-?\d{3}-?\d{4}|1\d{4})$/)
      .describe('监督电话：座机或热线，加引号，不写手机号 / the office’s telephone in quotes, not a mobile number'),
    address: Line.exactOptional().describe('来信、来访地址 / the address for letters and visits'),
    email: z.email().exactOptional().describe('电子邮箱 / the e-mail address'),
  }),
  dated: true,
  inFeed: true,
  rules: ({ until }, date) =>
    typeof until === 'string' && date !== null && until < date.slice(0, 10)
      ? [
          {
            field: 'until',
            message: text(
              `公示截止 ${until} 早于发布日期 ${date.slice(0, 10)}。`,
              `It ends on ${until}, before it is published on ${date.slice(0, 10)}.`,
            ),
            fix: text('改正 until 或 date。', 'Correct until or date.'),
          },
        ]
      : [],
  wordRules: unmaskedLines,
  cardFields: ['until', 'matter'],
  expiry: { field: 'until', then: 'hide' },
} satisfies KindDefinition;
