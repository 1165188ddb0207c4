import { readFileSync } from 'node:fs';
import type { Document, YAMLError } from 'yaml';
import type { z } from 'zod';
import { isMissing } from '#lib/files.ts';
import { onDemand } from '#lib/on-demand.ts';
import { Problem, sortProblems, type ProblemReport } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';
import { decodeUtf8 } from '#lib/utf8.ts';
import { lineFaults } from '#lib/yaml-line-faults.ts';
import { zodProblems } from '#lib/zod-problems.ts';

/** YAML as text, and where it stands: `firstLine` is the line of the file on which the text begins. */
export interface YamlSource {
  text: string;
  /** As messages show it, relative to the project. */
  file: string;
  firstLine?: number;
}

/** A parsed value that knows where each of its parts stands. */
export interface LocatedValue {
  value: unknown;
  /** `file:line:column` of a field's value or key; of the nearest thing above it where there is no such field. */
  at(path: readonly PropertyKey[], part?: 'key' | 'value'): string;
}

/** Seventy modules: a worker that reads plain front matter needs none of them. */
const yaml = onDemand<typeof import('yaml')>((require) => require('yaml'));

// A file that a person writes needs no aliases; more than a few are an attack on memory.
const maxAliasCount = 20;

/** Parses YAML 1.2: dates stay text, double keys and unknown tags are refused. Throws a Problem with all errors. */
export function parseYaml(source: YamlSource): LocatedValue {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${source.file}:${line + (source.firstLine ?? 1) - 1}:${col}`;
  };
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    code: error.code,
    report: yamlProblem(error, placeOf(error.pos[0])),
  }));
  refuse(faultsOf(source, errors));
  const value = toValue(document, placeOf(0));
  // `title：标题` on every line is one long text to YAML.
  if (typeof value === 'string') refuse(lineFaults(source, new Set()).map(({ report }) => report));
  return {
    value,
    at: (path, part = 'value') => placeOf(offsetOf(document, path, part)),
  };
}

/** Parses YAML by a schema. Throws a Problem that holds every error with its place and what to write instead. */
export function parseYamlAs<S extends z.ZodType>(schema: S, source: YamlSource): z.output<S> {
  return parseLocatedAs(schema, parseYaml(source));
}

/** The same for a value that was parsed before. */
export function parseLocatedAs<S extends z.ZodType>(schema: S, located: LocatedValue): z.output<S> {
  const parsed = schema.safeParse(located.value);
  if (parsed.success) return parsed.data;
  refuse(zodProblems(schema, parsed.error.issues, located));
  throw new Error('a failed parse without issues');
}

/**
 * Reads a YAML file that a person wrote; null when there is none. Throws a Problem when it is not UTF-8 text: read as
 * such it would only look wrong in ways that nobody understands.
 */
export function readYamlFile(absolute: string, file: string): YamlSource | null {
  try {
    const source = decodeUtf8(readFileSync(absolute));
    if (source !== null && !source.includes('\0')) return { text: source, file };
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
  throw new Problem({
    code: 'E_ENCODING',
    message: text('文件不是 UTF-8 编码的文本。', 'This file is not UTF-8 text.'),
    at: file,
    fix: text('在编辑器里选“另存为”，编码选 UTF-8。', 'Save it again with the encoding UTF-8.'),
  });
}

// These stand on their own; any other error makes the parser stumble over the lines that follow.
const independent: ReadonlySet<string> = new Set([
  'DUPLICATE_KEY',
  'TAB_AS_INDENT',
  'TAG_RESOLVE_FAILED',
  'BAD_SCALAR_START',
]);

/** What to tell of a text that is not YAML: what people type wrong, else the first thing that the parser stumbled over. */
function faultsOf(
  source: YamlSource,
  errors: readonly { line: number; code: string; report: ProblemReport }[],
): ProblemReport[] {
  if (errors.length === 0) return [];
  const faults = lineFaults(source, new Set(errors.map(({ line }) => line)));
  const faulted = new Set(faults.map(({ line }) => line));
  const first = faults.length === 0 ? errors.find(({ code }) => !independent.has(code)) : undefined;
  const others = errors.filter((error) => error === first || (independent.has(error.code) && !faulted.has(error.line)));
  return [...faults, ...others].map(({ report }) => report);
}

function refuse(reports: readonly ProblemReport[]): void {
  const [first, ...others] = sortProblems(reports);
  if (first !== undefined) throw new Problem(first, ...others);
}

function toValue(document: Document, at: string): unknown {
  try {
    return document.toJS({ maxAliasCount });
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    throw new Problem({
      code: 'E_YAML',
      message: text('YAML 里的别名（*）太多。', 'Too many aliases (*) in this YAML.'),
      at,
      fix: text('不要用别名，把内容直接写出来。', 'Write the content out instead of using aliases.'),
    });
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  const { isMap, isScalar, isSeq } = yaml();
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, segment] of path.entries()) {
    if (isSeq(node)) {
      node = node.items[Number(segment)];
    } else if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(segment));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      if (depth === path.length - 1 && part === 'key') return offset;
      node = pair.value;
    } else {
      return offset;
    }
    // An empty value stands at its key.
    if (!(isScalar(node) && node.value === null)) offset = startOf(node) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  if (node === null || typeof node !== 'object' || yaml().isPair(node) || !('range' in node)) return undefined;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

function yamlProblem(error: YAMLError, at: string): ProblemReport {
  const [message, fix] = yamlHints[error.code] ?? [
    text('YAML 的写法不对。', `This is not valid YAML: ${error.message}`),
    text(
      '每行写成“字段: 值”，冒号后空一格；值里有冒号、# 或引号时用双引号括起来。',
      'Write one "field: value" a line with a space after the colon; put double quotes around a value with : or #.',
    ),
  ];
  return { code: 'E_YAML', message, at, fix };
}

const yamlHints: Partial<Record<YAMLError['code'], [message: Text, fix: Text]>> = {
  DUPLICATE_KEY: [
    text('同一个字段写了两次。', 'The same field is written twice.'),
    text('删去其中一个。', 'Delete one of the two.'),
  ],
  TAB_AS_INDENT: [
    text('这里用了制表符（Tab）缩进。', 'This line is indented with a tab.'),
    text('改用空格缩进。', 'Indent with spaces.'),
  ],
  BAD_INDENT: [
    text('缩进没有对齐。', 'The indentation does not line up.'),
    text(
      '同一级的字段左边对齐，下一级多两个空格；列表的每一项以“- ”开头。',
      'Align fields of one level, indent the next level by two spaces, and begin each item of a list with "- ".',
    ),
  ],
  TAG_RESOLVE_FAILED: [
    text('不认识的 YAML 标记（! 开头）。', 'Unknown YAML tag (it starts with !).'),
    text(
      '去掉 ! 标记；要写感叹号时用双引号括起来。',
      'Remove the tag; put double quotes around a text that starts with "!".',
    ),
  ],
  BAD_ALIAS: [
    text('* 开头的值被当作别名。', 'A value that starts with * is read as an alias.'),
    text('用双引号把值括起来。', 'Put double quotes around the value.'),
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    text('一行里有两个“冒号加空格”。', 'There are two colons followed by a space in one line.'),
    text('用双引号把冒号后面的值括起来。', 'Put double quotes around the value.'),
  ],
  BAD_SCALAR_START: [
    text('值以 @、% 或反引号开头。', 'The value starts with @, % or a backtick.'),
    text('用双引号把值括起来。', 'Put double quotes around the value.'),
  ],
};
