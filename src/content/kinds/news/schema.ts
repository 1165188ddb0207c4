import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';

/** 工作动态：会议、活动、调研，按日期由新到旧。 */
export default {
  name: text('新闻动态', 'News'),
  fields: z.strictObject({ place: z.string().trim().min(1).exactOptional().describe('地点 / the place') }),
  dated: true,
  inFeed: true,
} satisfies KindDefinition;
