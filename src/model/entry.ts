import { z } from 'zod';
import { Hash, Lang, Moment, SitePath, Slug } from './words.ts';

/** A picture or attachment that an entry uses. */
export const Media = z.strictObject({
  /** Path inside the site's folder, with forward slashes. */
  file: z.string(),
  type: z.enum(['image', 'file']),
  /** Of the file's bytes. */
  hash: Hash,
  bytes: z.int(),
  /** Pixel size, images only. */
  width: z.int().exactOptional(),
  height: z.int().exactOptional(),
  /** What is said, a caption a text: captions files only. */
  words: z.array(z.string()).exactOptional(),
});
export type Media = z.infer<typeof Media>;

/** One Markdown file, without its body: enough to plan every page that shows it. */
export const Entry = z.strictObject({
  /** File below the site's folder without `.md`: `news/2026/spring-festival-visit`, `…visit.ug` for a translation. */
  id: z.string(),
  /** File relative to the project: `content/sites/yunling/news/2026/spring-festival-visit.md`. */
  file: z.string(),
  column: Slug,
  kind: Slug,
  lang: Lang,
  /** URL inside the site: `/news/spring-festival-visit/`. */
  path: SitePath,
  title: z.string(),
  /** Publication moment; null for kinds that need none. */
  date: Moment.nullable(),
  updated: Moment.nullable(),
  summary: z.string(),
  /** ContentSource of the meta tags. */
  source: z.string(),
  author: z.string().nullable(),
  keywords: z.array(z.string()),
  image: z.strictObject({ file: z.string(), alt: z.string() }).nullable(),
  /** Files to download, shown below the text; their facts stand in `media`. */
  attachments: z.array(z.strictObject({ title: z.string(), file: z.string() })),
  /** The day on which somebody last held the content against the facts, `YYYY-MM-DD`. */
  checked: z.string().nullable(),
  draft: z.boolean(),
  /** The front-matter fields that only this kind has, already parsed by the kind's schema. */
  fields: z.record(z.string(), z.unknown()),
  media: z.array(Media),
  /** Of everything above and the body: the entry's identity. */
  hash: Hash,
});
export type Entry = z.infer<typeof Entry>;
