import type { MarkdownIt, Token } from 'markdown-it';
import type { Block, Body, ComponentBlock, Heading } from '#model/body.ts';
import { Lang } from '#model/words.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import {
  dressTables,
  holdsTable,
  inRegion,
  tableNames,
  withCaption,
  type Dressing,
} from '#content/markdown/dress-table.ts';
import { readData } from '#content/markdown/read-data.ts';
import { readDirective, type ReadDirective } from '#content/markdown/read-directive.ts';
import { headingIds } from '#content/markdown/heading-ids.ts';
import { readHtml } from '#content/markdown/read-html.ts';
import { headingLookAlike } from '#content/markdown/look-alikes.ts';
import { readInline } from '#content/markdown/read-inline.ts';
import type { BodySource, InlineContext, MediaUse } from '#content/markdown/body-source.ts';

/** A file's body, what it needs from elsewhere, and what is wrong with it. */
export interface ParsedBody {
  body: Body;
  /** The first paragraph, for a summary. */
  lead: string;
  media: MediaUse[];
  /** Markdown files it links to → their URLs; null when there is none. */
  links: Record<string, string | null>;
  refusals: ProblemReport[];
}

/** Parses and renders one body. Everything that is not allowed becomes a refusal with its line; nothing is thrown. */
export function parseBody(markdown: MarkdownIt, source: BodySource): ParsedBody {
  const context: InlineContext = { source, media: [], links: {}, refusals: [] };
  const tokens = markdown.parse(source.text, {});
  const walk: Walk = {
    context,
    markdown,
    tokens,
    levels: [{ component: null, blocks: [] }],
    run: [],
    idOf: headingIds(),
    tableNameOf: tableNames(),
    headings: [],
    text: [],
    lead: '',
    dressings: [],
    table: null,
    row: null,
  };
  for (const [index, token] of tokens.entries()) readToken(walk, token, tokens[index - 1]);
  flushRun(walk);
  const body = { blocks: walk.levels[0]!.blocks, headings: walk.headings, text: walk.text };
  return { body, lead: walk.lead, media: context.media, links: context.links, refusals: context.refusals };
}

/** The state of one pass over the tokens. */
interface Walk {
  context: InlineContext;
  markdown: MarkdownIt;
  tokens: readonly Token[];
  /** The page itself and the directives that are open, each collecting its blocks; `null` component for the page or a refused directive. */
  levels: { component: ComponentBlock | null; blocks: Block[] }[];
  /** Tokens that become the next block of HTML. */
  run: Token[];
  idOf(heading: string): string;
  tableNameOf: ReturnType<typeof tableNames>;
  headings: Heading[];
  text: Body['text'];
  lead: string;
  /** Of the tables in the run. */
  dressings: Dressing[];
  /** The component of the Markdown table that is being read. */
  table: ComponentBlock | null;
  /** The table row that is being read. */
  row: { line: number; cells: string[] } | null;
}

function readToken(walk: Walk, token: Token, before: Token | undefined): void {
  const line = token.map === null ? (walk.row?.line ?? walk.context.source.firstLine) : lineOf(walk, token.map);
  if (token.type === 'inline') {
    readText(walk, token, before, line);
    refuseLostHeading(walk, token, before);
  }
  const isKept = readers[token.type]?.(walk, token, line) ?? true;
  if (!isKept) return;
  if (token.map !== null && token.type !== 'inline') token.attrSet('data-line', line);
  if (token.tag === 'th' || token.tag === 'td') dressCell(token);
  walk.run.push(token);
}

/** What is done with a token besides rendering it; `false` where it is not rendered at all. */
const readers: Readonly<Record<string, (walk: Walk, token: Token, line: number) => boolean>> = {
  directive_open: openDirective,
  directive_close: closeDirective,
  directive_stray(walk, token, line) {
    refuse(walk, strayColons(token.content), line);
    return false;
  },
  html_block(walk, token, line) {
    for (const report of readHtml(token.content)) refuse(walk, report, line + report.offset);
    return false;
  },
  heading_open(walk, token, line) {
    if (token.markup.startsWith('=') || token.markup.startsWith('-')) refuse(walk, underlined(token.markup), line);
    else if (token.tag === 'h1') refuse(walk, secondTitle, line);
    return true;
  },
  fence: (walk, token, line) => readCode(walk, token, line + 1),
  code_block: readCode,
  table_open: openTable,
  table_close: closeTable,
  tr_open(walk, _token, line) {
    walk.row = { line, cells: [] };
    return true;
  },
  tr_close(walk) {
    if (walk.row !== null) say(walk, walk.row.line, walk.row.cells.join(' ').trim());
    walk.row = null;
    return true;
  },
};

/** Adds to the text that is read, with the language of the passage that it stands in. */
function say(walk: Walk, line: number, words: string): void {
  const passage = walk.levels.findLast(({ component }) => component?.component === 'passage');
  // Hardly any block stands in one, and a schema that refuses makes an error with its whole stack.
  const lang = passage === undefined ? undefined : Lang.safeParse(passage.component?.props['lang']).data;
  walk.text.push({ line, text: words, ...(lang === undefined ? {} : { lang }) });
}

function readCode(walk: Walk, token: Token, line: number): boolean {
  if (token.content.trim() !== '') say(walk, line, token.content.trim());
  return true;
}

function readText(walk: Walk, token: Token, before: Token | undefined, line: number): void {
  const read = readInline(token.children ?? [], line, walk.context);
  if (before?.type === 'heading_open') {
    const id = walk.idOf(read.text);
    before.attrSet('id', id);
    walk.headings.push({ depth: Number(before.tag.slice(1)), id, text: read.text, line });
  }
  if (walk.row !== null) walk.row.cells.push(read.text);
  else if (read.text !== '') say(walk, line, read.text);
  if (walk.lead === '' && before?.type === 'paragraph_open' && !before.hidden) walk.lead = read.words;
}

function refuseLostHeading(walk: Walk, token: Token, before: Token | undefined): void {
  const alike = before?.type === 'paragraph_open' ? headingLookAlike(token.content) : null;
  if (alike !== null && token.map !== null) refuse(walk, alike, lineOf(walk, token.map));
}

/** Alignment by class, for a style attribute would need an unsafe content policy; column heads say that they are. */
function dressCell(token: Token): void {
  if (token.nesting !== 1) return;
  const align = /(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
  token.attrs = align === undefined ? null : [['class', `align-${align}`]];
  if (token.tag === 'th') token.attrSet('scope', 'col');
}

function openDirective(walk: Walk, token: Token, line: number): false {
  flushRun(walk);
  const isNestedInText = token.level !== walk.levels.length - 1;
  const read = readDirective(token, { line, isInside: walk.levels.length > 1 }, walk.context);
  if (isNestedInText) refuse(walk, directiveInText, line);
  if (read?.name === 'table' && read.props['src'] === undefined && !holdsTable(walk.tokens, token))
    refuse(walk, emptyTable, line);
  for (const words of read?.words ?? []) say(walk, line, words);
  const component = read === null ? null : componentOf(walk, read, line);
  walk.levels.push({ component, blocks: component?.children ?? [] });
  return false;
}

function componentOf(walk: Walk, read: ReadDirective, line: number): ComponentBlock {
  const data = readData(read, line, walk.context.source);
  if (data === null) return { component: read.name, props: read.props, line, children: [] };
  walk.context.refusals.push(...data.refusals);
  walk.text.push(...data.text);
  return { component: read.name, props: data.props, line, children: data.children };
}

function closeDirective(walk: Walk): false {
  flushRun(walk);
  const closed = walk.levels.pop();
  if (closed !== undefined && closed.component !== null) walk.levels.at(-1)?.blocks.push(closed.component);
  return false;
}

/** A table becomes a component of its own; inside of `:::table`, which is one, it gets its caption. */
function openTable(walk: Walk, token: Token, line: number): true {
  const around = walk.levels.at(-1)!.component;
  const isOwnBlock = token.level === walk.levels.length - 1;
  if (isOwnBlock && around?.component === 'table') {
    walk.dressings.push(withCaption(around.props['label'] ?? ''));
    return true;
  }
  const index = walk.tokens.indexOf(token);
  const label = walk.tableNameOf(walk.tokens, index, walk.headings.at(-1)?.text);
  if (!isOwnBlock) {
    walk.dressings.push(inRegion(label));
    return true;
  }
  flushRun(walk);
  walk.table = { component: 'table', props: { label }, line, children: [] };
  walk.levels.push({ component: walk.table, blocks: walk.table.children });
  return true;
}

function closeTable(walk: Walk, token: Token): boolean {
  if (walk.table === null) return true;
  walk.run.push(token);
  flushRun(walk);
  walk.levels.pop();
  walk.levels.at(-1)!.blocks.push(walk.table);
  walk.table = null;
  return false;
}

function flushRun(walk: Walk): void {
  if (walk.run.length === 0) return;
  const html = dressTables(walk.markdown.renderer.render(walk.run, walk.markdown.options, {}), walk.dressings);
  walk.run = [];
  if (html !== '') walk.levels.at(-1)?.blocks.push({ html });
}

const lineOf = (walk: Walk, map: readonly [number, number]): number => map[0] + walk.context.source.firstLine;

function refuse(walk: Walk, report: Omit<ProblemReport, 'at'>, line: number): void {
  const { code, message, fix } = report;
  walk.context.refusals.push({
    code,
    message,
    at: `${walk.context.source.shown}:${line}`,
    ...(fix === undefined ? {} : { fix }),
  });
}

const secondTitle = {
  code: 'E_TITLE_IN_BODY',
  message: text('正文里有一级标题（#）。', 'The text has a heading of the first level (#).'),
  fix: text(
    '标题已写在文首的 title；正文的小标题从 ## 写起。',
    'The title stands in the front matter; headings in the text begin with ##.',
  ),
};

/** `---` right below a paragraph makes a heading of it, which hardly anybody means. */
const underlined = (markup: string): Omit<ProblemReport, 'at'> => ({
  code: 'E_HEADING_LINE',
  message: text(
    `这一段下面紧接着 ${markup}，整段会变成小标题。`,
    `The line ${markup} right below makes a heading of this whole paragraph.`,
  ),
  fix: text(
    '要分隔线，就在它前面空一行；要小标题，就写 ## 小标题。',
    'For a dividing line leave an empty line before it; for a heading write ## heading.',
  ),
});

const emptyTable = {
  code: 'E_DIRECTIVE',
  message: text(':::table 里没有表格。', 'There is no table in :::table.'),
  fix: text(
    '写上 src=data/x.csv，或在里面写 Markdown 表格。',
    'Name a file (src=data/x.csv), or write a Markdown table in it.',
  ),
};

const directiveInText = {
  code: 'E_DIRECTIVE_PLACE',
  message: text('指令不能写在列表或引用里面。', 'A directive cannot stand inside a list or quotation.'),
  fix: text('移到列表或引用之外，从行首写 :::。', 'Move it out and begin the line with :::.'),
};

function strayColons(written: string): Omit<ProblemReport, 'at'> {
  const [message, fix] = written.startsWith('：')
    ? [
        text('这里用了全角冒号“：：：”。', 'These are full-width colons.'),
        text('改用半角冒号 :::。', 'Type half-width colons :::.'),
      ]
    : written.startsWith(':::')
      ? [
          text('这里的 ::: 没有对应的开头。', 'This ::: closes nothing.'),
          text(
            '指令套指令时，外层的开头和结尾都多写一个冒号（::::）；不是这样就删去它。',
            'A directive around others begins and ends with one colon more (::::); otherwise delete this line.',
          ),
        ]
      : [
          text('这里只有两个冒号。', 'There are only two colons here.'),
          text('指令写三个半角冒号 :::。', 'A directive has three colons :::.'),
        ];
  return { code: 'E_DIRECTIVE', message, fix };
}
