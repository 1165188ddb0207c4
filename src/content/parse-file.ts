import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { MarkdownIt } from 'markdown-it';
import type { Written } from '#contracts/kind.ts';
import type { Body } from '#model/body.ts';
import { hasCode, isMissing } from '#lib/files.ts';
import { shortHash } from '#lib/hash.ts';
import { Problem, type ProblemReport } from '#lib/problem.ts';
import { resolveInside } from '#lib/safe-path.ts';
import { text } from '#lib/text.ts';
import type { TextArena } from '#lib/text-arena.ts';
import { decodeUtf8 } from '#lib/utf8.ts';
import { datasetOf, type Dataset } from '#content/data/dataset.ts';
import { readCsv, type CsvTable, type Outcome } from '#content/data/read-csv.ts';
import { pathOf, placeOf, type SiteShape } from '#content/entry-place.ts';
import { fileLinesOf } from '#content/file-fields.ts';
import { readFrontMatter, splitFile, type SplitFile } from '#content/front-matter.ts';
import type { MediaUse } from '#content/markdown/body-source.ts';
import { openParser } from '#content/markdown/parser.ts';
import { parseBody } from '#content/markdown/parse-body.ts';

/** What a Markdown file says, before its front matter is held against its kind. Plain data: it crosses processes. */
export interface ParsedFile {
  id: string;
  file: string;
  /** Of the file's bytes. */
  hash: string;
  /** Null when it could not be read. */
  frontMatter: Record<string, unknown> | null;
  /** Files named in the front matter → their lines. */
  fileLines: Record<string, number>;
  bodyHash: string;
  lead: string;
  /** What its data say, written or made; absent where it has none. */
  sentence?: string;
  /** CSV files that were read → the hash of their bytes. */
  tables?: Record<string, string>;
  media: MediaUse[];
  links: Record<string, string | null>;
  /** Null unless the column's kind has rules on words. */
  written: Written | null;
  refusals: ProblemReport[];
}

/** A parsed file, and its entry's two lines in their shard: what its page shows, and what is read there. */
interface FileParse {
  parsed: ParsedFile;
  lines: Uint8Array;
}

/** Parses the Markdown files of one site. */
export interface FileParser {
  parse(id: string, file: string): FileParse;
}

/** Opens a parser for the files of a site's folder (its real path). What it writes lies in the arena. */
export function openFileParser(folder: string, shape: SiteShape, arena: TextArena): FileParser {
  const markdown = openParser();
  const urls = new Map<string, string | null>();
  const urlOf = (file: string): string | null => {
    const known = urls.get(file);
    if (known !== undefined) return known;
    const url = readUrl(folder, file, shape);
    urls.set(file, url);
    return url;
  };
  return { parse: (id, file) => parseOne(markdown, { folder, shape, urlOf, arena }, { id, file }) };
}

interface Surroundings {
  folder: string;
  shape: SiteShape;
  urlOf: (file: string) => string | null;
  arena: TextArena;
}

const maxFileBytes = 2 * 1024 * 1024;

function linesOf(arena: TextArena, id: string, { blocks, headings, text: words }: Body): Uint8Array {
  const name = `${JSON.stringify(id)}:`;
  return arena.encode(name, JSON.stringify({ blocks, headings }), '\n', name, JSON.stringify(words));
}

const emptyBody: Body = { blocks: [], headings: [], text: [] };

function parseOne(
  markdown: MarkdownIt,
  { folder, shape, urlOf, arena }: Surroundings,
  { id, file }: { id: string; file: string },
): FileParse {
  const shown = `${shape.shown}/${file}`;
  const bytes = readFileSync(path.join(folder, file));
  const parsed: ParsedFile = {
    id,
    file,
    hash: shortHash(bytes),
    frontMatter: null,
    fileLines: {},
    bodyHash: '',
    lead: '',
    media: [],
    links: {},
    written: null,
    refusals: [],
  };
  const split = openText(bytes, shown);
  if ('code' in split) return { parsed: { ...parsed, refusals: [split] }, lines: linesOf(arena, id, emptyBody) };
  const front = fieldsOf(split, shown);
  const tables: Record<string, string> = {};
  const place = placeOf(file, shape);
  const source = {
    file,
    shown,
    urlOf,
    lang: 'code' in place ? 'zh-CN' : place.lang,
    openCsv: csvOpener({ folder, shape }, tables),
  } as const;
  const read = parseBody(markdown, { ...source, text: split.body, firstLine: split.bodyLine });
  const { data, refusals } = readDataset(front.fields, split.yaml, source);
  const body = data === null ? read.body : withData(read.body, data);
  const lines = linesOf(arena, id, body);
  const isRuled = shape.wordRuled.includes(file.split('/', 1)[0]!);
  return {
    parsed: {
      ...parsed,
      frontMatter: front.fields,
      fileLines: fileLinesOf(split.yaml),
      bodyHash: shortHash(lines),
      lead: data?.sentence ?? read.lead,
      ...saidBy(data),
      ...(Object.keys(tables).length > 0 ? { tables } : {}),
      media: read.media,
      links: read.links,
      written: isRuled ? { source: split.source.split('\n'), read: body.text } : null,
      refusals: [...front.refusals, ...refusals, ...read.refusals],
    },
    lines,
  };
}

/** The data that the front matter names; null where it names none, or none that can be shown. */
function readDataset(
  fields: Record<string, unknown> | null,
  yaml: string,
  source: Parameters<typeof datasetOf>[1],
): { data: Dataset | null; refusals: readonly ProblemReport[] } {
  const read = fields === null ? null : datasetOf({ fields, lineOf: lineOf(yaml) }, source);
  if (read === null) return { data: null, refusals: [] };
  return 'found' in read ? { data: read.found, refusals: [] } : { data: null, refusals: read.refusals };
}

const saidBy = (data: Dataset | null): Pick<ParsedFile, 'sentence'> =>
  data === null || data.sentence === null ? {} : { sentence: data.sentence };

const withData = (body: Body, { blocks, text: words }: Dataset): Body => ({
  ...body,
  blocks: [...blocks, ...body.blocks],
  text: [...words, ...body.text],
});

/** Opens CSV files of the site's folder, and notes what they held. */
const csvOpener =
  ({ folder, shape }: Pick<Surroundings, 'folder' | 'shape'>, tables: Record<string, string>) =>
  (file: string): Outcome<CsvTable> | null => {
    const resolved = resolveInside(folder, file);
    if (resolved.kind !== 'inside' || !statSync(resolved.absolute).isFile()) return null;
    const bytes = readFileSync(resolved.absolute);
    tables[file] = shortHash(bytes);
    return readCsv(bytes, `${shape.shown}/${file}`);
  };

/** The line on which a field of the front matter begins; 1 where it is not found. */
const lineOf =
  (yaml: string) =>
  (field: string): number =>
    yaml.split('\n').findIndex((line) => line.startsWith(`${field}:`)) + 2 || 1;

function openText(bytes: Uint8Array, shown: string): SplitFile | ProblemReport {
  if (bytes.length > maxFileBytes) {
    return {
      code: 'E_FILE_SIZE',
      message: text('Markdown 文件超过 2 MB。', 'This Markdown file is larger than 2 MB.'),
      at: shown,
      fix: text('分成几篇，大的内容做成附件。', 'Split it, or offer the large part as an attachment.'),
    };
  }
  const source = decodeUtf8(bytes);
  if (source !== null && !source.includes('\0')) return splitFile(source, shown);
  return {
    code: 'E_ENCODING',
    message: text('文件不是 UTF-8 编码的文本。', 'This file is not UTF-8 text.'),
    at: shown,
    fix: text('在编辑器里选“另存为”，编码选 UTF-8。', 'Save it again with the encoding UTF-8.'),
  };
}

function fieldsOf(
  split: SplitFile,
  shown: string,
): { fields: Record<string, unknown> | null; refusals: readonly ProblemReport[] } {
  try {
    const fields = readFrontMatter(split, shown);
    if (isFields(fields)) return { fields, refusals: [] };
    // Nothing between the two lines: every required field is missing, which the schema says best.
    if (fields === null) return { fields: {}, refusals: [] };
  } catch (cause) {
    if (cause instanceof Problem) return { fields: null, refusals: cause.reports };
    throw cause;
  }
  return {
    fields: null,
    refusals: [
      {
        code: 'E_FRONT_MATTER',
        message: text('文首的内容不是“字段: 值”。', 'The front matter is not a list of "field: value".'),
        at: `${shown}:2`,
        fix: text('每行写一个字段，如 title: 标题。', 'Write one field a line: "title: …".'),
      },
    ],
  };
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The URL of another file, from its place and its own slug; null when it is not an entry. */
function readUrl(folder: string, file: string, shape: SiteShape): string | null {
  const place = placeOf(file, shape);
  if ('code' in place || !Object.hasOwn(shape.columns, place.column)) return null;
  const resolved = resolveInside(folder, file);
  if (resolved.kind !== 'inside') return null;
  try {
    const split = openText(readFileSync(resolved.absolute), file);
    if ('code' in split) return null;
    const slug = fieldsOf(split, file).fields?.['slug'];
    const url = pathOf(place, typeof slug === 'string' ? slug : undefined, shape);
    return typeof url === 'string' ? url : null;
  } catch (cause) {
    if (isMissing(cause) || hasCode(cause, 'EISDIR')) return null;
    throw cause;
  }
}
