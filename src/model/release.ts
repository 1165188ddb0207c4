import { z } from 'zod';
import { Hash, Moment, Slug } from './words.ts';

const Digest = z.strictObject({ file: z.string(), bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
/** `manifest.json` of a release: every file with its SHA-256, sorted. */
export const Manifest = z.strictObject({
  schema: z.literal(1),
  files: z.array(Digest),
  /** What stands beside `www` and is not served: the web server's configuration. Releases of before have none. */
  beside: z.array(Digest).exactOptional(),
});
export type Manifest = z.infer<typeof Manifest>;

/** `out/<site>/receipt.json` and `release.json` of a release: what was published, or why it was refused. */
export const Release = z.strictObject({
  schema: z.literal(1),
  site: Slug,
  now: Moment,
  outcome: z.enum(['published', 'unchanged', 'refused', 'rolled-back']),
  /** Name of the release: H(manifest). Null when refused. */
  release: Hash.nullable(),
  files: z.int(),
  bytes: z.int(),
  /** SHA-256 of manifest.json. */
  manifest: z.string().nullable(),
  /** No signing key is in use yet. */
  signature: z.null(),
  /** Where `current` points now, relative to the project; null when it was not touched. */
  switched: z.string().nullable(),
  /** The theme that its pages were built with; left out where nothing was published. */
  theme: z.strictObject({ id: Slug, version: z.string() }).exactOptional(),
  /** Ids of the vetoes that stood against it. */
  vetoes: z.array(Slug),
  /** The reason given with `--force`; null without one. */
  forced: z.string().nullable(),
});
export type Release = z.infer<typeof Release>;
