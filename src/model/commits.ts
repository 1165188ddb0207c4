import { z } from 'zod';
import { Moment, Slug, Text } from './words.ts';

/** What Git tells of one published entry. Moments are those of commits on the main line, in Asia/Shanghai. */
const CommittedEntry = z.strictObject({
  /** As in site.json. */
  file: z.string(),
  /** The commit that brought it. */
  added: Moment,
  /** How many entries of the site came with that commit, itself included. */
  together: z.int().positive(),
  /** Its publication was moved: it stood published under `was` until `until`, and much the same text is dated later now. */
  moved: z.strictObject({ was: Moment, until: Moment }).exactOptional(),
});
export type CommittedEntry = z.infer<typeof CommittedEntry>;

/** `out/<site>/commits.json`: what the project's Git history says of the entries' dates. */
export const CommitsArtifact = z.strictObject({
  schema: z.literal(1),
  site: Slug,
  /** Why nothing is known; null where Git was asked. */
  because: Text.nullable(),
  /** The first commit that brought an entry of this site; null without one. */
  since: Moment.nullable(),
  /** Entries that were ever committed, sorted by file. */
  entries: z.array(CommittedEntry),
});
export type CommitsArtifact = z.infer<typeof CommitsArtifact>;
