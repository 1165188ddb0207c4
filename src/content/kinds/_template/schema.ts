import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { text } from '#lib/text.ts';

/**
 * 一句话说明这种内容写什么、给谁看。
 * 字段名用英文，说明写“中文 / English”（`.describe()` 会出现在报错里）；`file: 路径` 表示附件。
 */
export default {
  name: text('新内容类型', 'New kind'),
  fields: z.strictObject({
    organiser: z.string().trim().min(1).exactOptional().describe('组织者 / who organises it'),
  }),
  dated: true,
  inFeed: false,
} satisfies KindDefinition;
