import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';
import { Line } from '#lib/field-types.ts';

/**
 * 信息公开年报：正文按规定的部分写小标题。哪些部分是规定的，领域资料还没有核实（见 docs/indicators.md），
 * 所以这里不检查；年度和主要数字有固定的字段。
 */
export default {
  name: {
    ...text('信息公开年报', 'Annual disclosure report'),
    ug: 'ئۇچۇر ئاشكارىلاش يىللىق دوكلاتى',
    bo: 'ཆ་འཕྲིན་གསལ་བསྒྲགས་ལོ་འཁོར་སྙན་ཞུ།',
  },
  fields: z.strictObject({
    year: z.int().min(2008).max(2999).describe('报告的年度，如 2025 / the year that it reports on'),
    figures: z
      .array(
        z.strictObject({
          name: Line.describe('项目，如 主动公开信息 / what is counted'),
          value: z.number().nonnegative().describe('数 / the number'),
          unit: Line.describe('单位，如 条、件 / the unit'),
        }),
      )
      .min(1)
      .exactOptional()
      .describe('主要数字：name、value、unit / the main figures'),
  }),
  dated: true,
  inFeed: true,
  form: 'disclosure-request',
  rules: ({ year }, date) =>
    typeof year === 'number' && date !== null && year >= Number(date.slice(0, 4))
      ? [
          {
            field: 'year',
            message: text(
              `报告年度 ${year} 还没有结束，发布日期却是 ${date.slice(0, 10)}。`,
              `It reports on ${year}, which is not over on ${date.slice(0, 10)}, the day it is published.`,
            ),
            fix: text('改正 year 或 date。', 'Correct year or date.'),
          },
        ]
      : [],
  cardFields: ['year'],
  structured: (entry, { address, organisation }) => ({
    '@type': 'Report',
    headline: entry.title,
    url: address,
    description: entry.summary,
    inLanguage: entry.lang,
    datePublished: entry.date?.slice(0, 10),
    temporalCoverage: String(entry.fields['year']),
    publisher: { '@type': 'Organization', name: organisation },
  }),
} satisfies KindDefinition;
