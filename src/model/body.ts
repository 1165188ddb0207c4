import { z } from 'zod';
import { Lang } from './words.ts';

/**
 * A body is a list of blocks: plain HTML, or a theme component with blocks inside (from a directive).
 * In the HTML, links and pictures are site paths (`/notice/x/`, `/media/…`): the render farm adds the site's base path,
 * and replaces `<img src="media:FILE">` by the sized picture. Every block element carries `data-line`.
 */
interface HtmlBlock {
  html: string;
}
export interface ComponentBlock {
  component: string;
  props: Record<string, string>;
  line: number;
  children: Block[];
}
export type Block = HtmlBlock | ComponentBlock;

const HtmlBlock = z.strictObject({ html: z.string() });
const ComponentBlock = z.strictObject({
  component: z.string(),
  props: z.record(z.string(), z.string()),
  line: z.int(),
  children: z.lazy(() => z.array(Block)),
});
export const Block: z.ZodType<Block> = z.union([HtmlBlock, ComponentBlock]);

export const Heading = z.strictObject({
  depth: z.int().min(1).max(6),
  id: z.string(),
  text: z.string(),
  line: z.int(),
});
export type Heading = z.infer<typeof Heading>;

/** The part of an entry that only its own page shows. */
export const ShownBody = z.strictObject({ blocks: z.array(Block), headings: z.array(Heading) });
export type ShownBody = z.infer<typeof ShownBody>;

/** The text a reader reads, a block a line with its line in the file: for search, wording and privacy checks; `lang` where it is not the entry's. */
const ReadText = z.array(z.strictObject({ line: z.int(), text: z.string(), lang: Lang.exactOptional() }));
type ReadText = z.infer<typeof ReadText>;

/** What is made of a Markdown text. */
export interface Body extends ShownBody {
  text: ReadText;
}

export const ShownBodies = z.record(z.string(), ShownBody);
export type ShownBodies = z.infer<typeof ShownBodies>;

/** `out/<site>/bodies/<shard>.json`: entry id → what its page shows, and what is read there. An edited entry rewrites one shard of 64. */
export const BodyShard = z.strictObject({ bodies: ShownBodies, texts: z.record(z.string(), ReadText) });
export type BodyShard = z.infer<typeof BodyShard>;

/** A shard as it is written, an entry a line. Who renders reads only as far as this. */
export const endOfBodies = '\n},\n"texts":{\n';
export const shardSource = (bodies: readonly string[], texts: readonly string[]): string =>
  shardParts(bodies, texts).join('');

/** The same in parts, whatever holds the lines. */
export const shardParts = <Line>(bodies: readonly Line[], texts: readonly Line[]): (Line | string)[] => [
  '{"bodies":{\n',
  ...withCommas(bodies),
  endOfBodies,
  ...withCommas(texts),
  '\n}}\n',
];

const withCommas = <Line>(lines: readonly Line[]): (Line | string)[] =>
  lines.flatMap((line, index) => (index === 0 ? [line] : [',\n', line]));
