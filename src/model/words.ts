import { z } from 'zod';

/** The small types that every room shares. */

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('小写字母、数字和连字符，如 rehab-services');

/** BCP 47 tags of the languages a site may declare. */
export const Lang = z.enum(['zh-CN', 'en', 'ug', 'bo', 'mn']).describe('语言代码，如 zh-CN、ug');
export type Lang = z.infer<typeof Lang>;

/** Which way a language is written; vertical Mongolian is a matter of the style sheet. */
export const directionOf = (lang: Lang): 'ltr' | 'rtl' => (lang === 'ug' ? 'rtl' : 'ltr');

/** A language as HTML and feeds name it: Mongolian is written in its own script, from top to bottom. */
export const langTag = (lang: Lang): string => (lang === 'mn' ? 'mn-Mong' : lang);

/** The clock and every date of an artifact: `YYYY-MM-DD HH:MM` in Asia/Shanghai. */
export const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
  .describe('时间 YYYY-MM-DD HH:MM（北京时间）');

/** A path inside a site that starts and, unless it names a file, ends with `/`. The site's base path is not in it. */
export const SitePath = z.string().regex(/^\//);

/** The id of an entry, as one names another: `policies/child-rehab-rules`. */
export const EntryId = z
  .string()
  .regex(/^[^/\s]+(?:\/[^/\s]+)+(?<!\.md)$/)
  .describe('稿件的编号：文件路径去掉 .md，如 policies/child-rehab-rules / an entry: its file without .md');

/** 16 or more hex digits. */
export const Hash = z.string().regex(/^[0-9a-f]{16,64}$/);

/** A sentence in both languages of the tool. */
export const Text = z.strictObject({ 'zh-CN': z.string(), en: z.string() });
export type Text = z.infer<typeof Text>;

/** A person's mistake, as kept in artifacts; see `#lib/problem.ts`. */
export const ProblemReport = z.strictObject({
  code: z.string(),
  message: Text,
  at: z.string().exactOptional(),
  fix: Text.exactOptional(),
});

/** Where a number or a rule comes from; see docs/design.md §6. Recalled values have no mark: they are never coded. */
export const Origin = z.enum(['verified', 'secondary', 'derived', 'own']);
export type Origin = z.infer<typeof Origin>;

/** What a measured value counts. */
export const Unit = z.enum(['share', 'count', 'days', 'bytes', 'people']);
export type Unit = z.infer<typeof Unit>;

/** How an indicator is measured: from the files, in a browser, at the live server, or by a person. */
export const Means = z.enum(['static', 'browser', 'server', 'person']);
export type Means = z.infer<typeof Means>;

export const Level = z.enum(['national', 'province', 'city', 'county']);
export type Level = z.infer<typeof Level>;
