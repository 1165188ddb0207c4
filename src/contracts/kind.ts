import type { z } from 'zod';
import type { Text } from '#lib/text.ts';

/** A content kind: the default export of `src/content/kinds/<id>/schema.ts`. `example.md` beside it must build and pass. */
export interface KindDefinition {
  /** 新闻动态 */
  name: Text;
  /** Front-matter fields beyond those every kind has (title, date, summary, …). Strict: an unknown field is refused. */
  fields: z.ZodObject;
  /** Whether an entry must carry `date`. Dated entries are listed newest first, others by title. */
  dated: boolean;
  /** Whether its entries stand in the site's Atom feed. */
  inFeed: boolean;
  /** Rules between fields, beyond the schema: each break names its field. `date` is the publication moment. */
  rules?(fields: Readonly<Record<string, unknown>>, date: string | null): readonly BrokenRule[];
}

/** A rule between fields that an entry breaks. */
export interface BrokenRule {
  field: string;
  message: Text;
  fix: Text;
}

export interface ContentKind extends KindDefinition {
  /** The folder's name. */
  id: string;
}
