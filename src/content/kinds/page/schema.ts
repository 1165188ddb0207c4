import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';

/** 一般页面：机构概况、职能、联系方式；不按日期排列。 */
export default {
  name: { ...text('一般页面', 'Page'), ug: 'ئادەتتىكى بەت', bo: 'སྤྱིར་བཏང་ཤོག་ངོས།' },
  fields: z.strictObject({}),
  dated: false,
  inFeed: false,
  structured: (entry, { address, organisation }) => ({
    '@type': 'WebPage',
    name: entry.title,
    url: address,
    description: entry.summary,
    inLanguage: entry.lang,
    publisher: { '@type': 'Organization', name: organisation },
  }),
} satisfies KindDefinition;
