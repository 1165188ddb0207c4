import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';
import { WrittenDay } from '#lib/field-types.ts';

/** 通知公告：报名、公示、招标、放假，可以写明有效期。 */
export default {
  name: { ...text('通知公告', 'Notice'), ug: 'ئۇقتۇرۇش ۋە ئېلان', bo: 'བརྡ་ཐོ།' },
  fields: z.strictObject({
    validUntil: WrittenDay.exactOptional().describe('有效期至 YYYY-MM-DD / the last day on which it is valid'),
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
  cardFields: ['validUntil'],
  expiry: { field: 'validUntil', then: 'mark' },
  structured: (entry, { address, organisation }) => ({
    '@type': 'Article',
    headline: entry.title,
    url: address,
    description: entry.summary,
    inLanguage: entry.lang,
    datePublished: entry.date?.slice(0, 10),
    expires: entry.fields['validUntil'],
    keywords: entry.keywords,
    publisher: { '@type': 'Organization', name: organisation },
  }),
} satisfies KindDefinition;
