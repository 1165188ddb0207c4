import { z } from 'zod';
import { Hash, Lang, SitePath, Slug } from './words.ts';

/** What a page is. `entry` pages also name their content kind. */
export const PageKind = z.enum([
  'home',
  'column',
  'entry',
  'tag',
  'tags',
  'form',
  'leaving',
  'search',
  'site-map',
  'shared',
  'not-found',
]);
export type PageKind = z.infer<typeof PageKind>;

/** What a reader can hand in: each has a page to print and send, or an address elsewhere (`online` in site.yaml). */
export const FormName = z.enum(['feedback', 'disclosure-request', 'job-application']);
export type FormName = z.infer<typeof FormName>;

/** One written page, as other tools may rely on it. */
export const Page = z.strictObject({
  path: SitePath,
  kind: PageKind,
  /** Content kind of an entry or of a column's entries; null elsewhere. */
  contentKind: Slug.nullable(),
  lang: Lang,
  /** Left out on the full version. */
  version: z.literal('simple').exactOptional(),
  title: z.string(),
  /** The file that a person edits to change this page, relative to the project. */
  source: z.string(),
  /** File below `www`. */
  file: z.string(),
  /** The page's identity: H(theme, site settings, kind, props). Same hash: same bytes. */
  hash: Hash,
  bytes: z.int(),
});
export type Page = z.infer<typeof Page>;

/** `out/<site>/pages.json`. */
export const PagesArtifact = z.strictObject({
  schema: z.literal(1),
  site: Slug,
  now: z.string(),
  theme: z.strictObject({
    id: Slug,
    version: z.string(),
    hash: Hash,
    /** The theme whose parts stand where this one has none of its own; null for `base`. */
    extends: Slug.nullable(),
    /** Components that are this theme's own. */
    own: z.array(Slug),
  }),
  /** Of all pages and assets: what was looked at, scored and published is the same build. */
  build: Hash,
  /** Of all that the pages are made of, but for the texts of entries; none where nobody planned them. */
  plan: Hash.exactOptional(),
  /** Sorted by path. */
  pages: z.array(Page),
  /** Everything else under `www` (styles, pictures, feeds, search index), sorted by file. */
  assets: z.array(z.strictObject({ file: z.string(), bytes: z.int(), hash: Hash })),
});
export type PagesArtifact = z.infer<typeof PagesArtifact>;
