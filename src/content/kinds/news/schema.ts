import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';

/** 工作动态：会议、活动、调研，按日期由新到旧。 */
export default {
  name: { ...text('新闻动态', 'News'), ug: 'خىزمەت خەۋەرلىرى', bo: 'གསར་འགྱུར།' },
  fields: z.strictObject({ place: z.string().trim().min(1).exactOptional().describe('地点 / the place') }),
  dated: true,
  inFeed: true,
  structured: (entry, { address, organisation }) => ({
    '@type': 'NewsArticle',
    headline: entry.title,
    url: address,
    description: entry.summary,
    inLanguage: entry.lang,
    datePublished: entry.date?.slice(0, 10),
    dateModified: (entry.updated ?? entry.date)?.slice(0, 10),
    keywords: entry.keywords,
    contentLocation: entry.fields['place'],
    author: { '@type': 'Organization', name: entry.source },
    publisher: { '@type': 'Organization', name: organisation },
  }),
} satisfies KindDefinition;
