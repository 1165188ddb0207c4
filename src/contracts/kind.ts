import type { z } from 'zod';
import type { Entry } from '#model/entry.ts';
import type { FormName } from '#model/page.ts';
import type { Lang } from '#model/words.ts';
import type { Text } from '#lib/text.ts';

/** A content kind: the default export of `src/content/kinds/<id>/schema.ts`. `example.md` beside it must build and pass. */
export interface KindDefinition {
  /** 新闻动态 */
  name: Text & Names;
  /** Front-matter fields beyond those every kind has (title, date, summary, …). Strict: an unknown field is refused. */
  fields: z.ZodObject;
  /** Whether an entry must carry `date`. Dated entries are listed newest first, others by title. */
  dated: boolean;
  /** Whether its entries stand in the site's Atom feed. */
  inFeed: boolean;
  /** Rules between fields, beyond the schema: each break names its field. `date` is the publication moment. */
  rules?(fields: Readonly<Record<string, unknown>>, date: string | null): readonly BrokenRule[];
  /** Rules on the words themselves, where a word too many does harm: each break names its line. */
  wordRules?(written: Written): readonly BrokenLine[];
  /** Fields that its list layout shows besides what every card has. */
  cardFields?: readonly string[];
  /**
   * Fields by whose values its lists are also offered in parts, a page a value; `suits.category` is a field of each thing in
   * a list. Dated kinds always have their years.
   */
  facets?: Readonly<Record<string, Names>>;
  /** Fields that name other entries of the site (`policies/child-rehab-rules`, one or a list): shown from both sides. */
  relations?: Readonly<Record<string, Relation>>;
  /** The form that its lists and entries lead to. */
  form?: FormName;
  /** The field with the last day on which its entries are current. From the next day on they are not published, or marked as over. */
  expiry?: { field: string; then: 'hide' | 'mark' };
  /** Its page as schema.org describes it, without `@context`; left out where schema.org has no type. */
  structured?(entry: Entry, about: StructuredContext): Readonly<Record<string, unknown>>;
}

/** A name in the languages of the interface; where one is missing, Chinese stands in. */
export type Names = Readonly<Record<'zh-CN', string>> & Readonly<Partial<Record<Lang, string>>>;

/** What links between entries are called: `forward` on the entry with the field, `back` on the one it names. */
export interface Relation {
  forward: Names;
  back: Names;
}

export interface StructuredContext {
  /** Full address of the page. */
  address: string;
  /** Full address of a path inside the site. */
  addressOf: (path: string) => string;
  /** Who runs the site. */
  organisation: string;
}

/** A rule between fields that an entry breaks. */
export interface BrokenRule {
  field: string;
  message: Text;
  fix: Text;
}

/** An entry's text, for rules that look at words. */
export interface Written {
  /** The file as it stands, front matter included: `source[0]` is line 1. */
  source: readonly string[];
  /** What a reader reads, a block or a table row a line, without marks that may cut a word in two. */
  read: readonly { line: number; text: string }[];
}

/** A line that breaks a rule on words. */
export interface BrokenLine {
  line: number;
  message: Text;
  fix: Text;
}

export interface ContentKind extends KindDefinition {
  /** The folder's name. */
  id: string;
}
