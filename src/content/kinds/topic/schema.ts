import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';

const Line = z.string().trim().min(1);

/** 专题：把一件事的新闻、政策、办事指南放在一页上。同样关键词的内容自动列在后面。 */
export default {
  name: { ...text('专题', 'Topic'), ug: 'مەخسۇس تېما', bo: 'ཆེད་དོན།' },
  fields: z.strictObject({
    entries: z
      .array(Line)
      .min(1)
      .exactOptional()
      .describe('收入的内容，写“栏目/名称”，一行一篇，如 policies/child-rehab-rules / entries by column and name'),
    sections: z
      .array(
        z.strictObject({
          title: Line.describe('分区标题，如 看政策 / the title of the section'),
          columns: z.array(Line).min(1).describe('放哪些栏目的内容，如 [policies, readings] / the columns it takes'),
        }),
      )
      .exactOptional()
      .describe('分区：title 和 columns；不写则不分区 / sections: title and columns'),
  }),
  dated: true,
  inFeed: true,
  relations: {
    entries: {
      forward: { 'zh-CN': '专题内容', en: 'In this topic', ug: 'مەخسۇس تېما مەزمۇنى', bo: 'ཆེད་དོན་ནང་དོན།' },
      back: { 'zh-CN': '所属专题', en: 'Topics', ug: 'تەۋە مەخسۇس تېما', bo: 'གཏོགས་པའི་ཆེད་དོན།' },
    },
  },
  structured: ({ title, summary, date, keywords, fields: { entries } }, about) => ({
    '@type': 'CollectionPage',
    url: about.address,
    name: title,
    abstract: summary,
    datePublished: date?.slice(0, 10),
    keywords,
    hasPart: z
      .array(z.string())
      .parse(entries ?? [])
      .map((name) => ({ '@type': 'WebPage', url: about.addressOf(`/${name}/`) })),
    publisher: { '@type': 'Organization', name: about.organisation },
  }),
} satisfies KindDefinition;
