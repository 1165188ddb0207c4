import { z } from 'zod';
import { Slug } from '#model/words.ts';

const Words = z.strictObject({
  'zh-CN': z.string().regex(/\p{Script=Han}/u),
  en: z.string().min(3),
});

/** `themes/<theme>/components/<name>/<name>.yaml`: what a component is, takes, looks like, and says. */
export const ComponentFile = z.strictObject({
  about: Words,
  /** Whether a theme may put one of its own in its place. What readers depend on stays as it is. */
  replaceable: z.boolean(),
  /** Property → its type, in words. */
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), z.string().min(2)),
  /** What its slot holds. */
  slot: z.string().min(3).exactOptional(),
  /** Ways to call it: parameters, a directive of Markdown, or the folder of examples for parts that need a whole page. */
  examples: z.union([
    z.literal('tests/fixtures/theme'),
    z.array(z.union([z.string().startsWith(':::'), z.record(z.string(), z.json())])).min(1),
  ]),
  /** What a screen reader finds in it, where it is first met on a page of an example site. */
  transcript: z
    .strictObject({
      /** Left out for yunling. */
      site: Slug.exactOptional(),
      page: z.string().startsWith('/'),
      says: z.array(z.string().regex(/\S/)).min(1),
    })
    .exactOptional(),
});
export type ComponentFile = z.infer<typeof ComponentFile>;
