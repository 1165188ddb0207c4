import { z } from 'zod';
import { closest } from '#lib/closest.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';

/** The value that was parsed, and where its parts stand. */
export interface Located {
  value: unknown;
  at(path: readonly PropertyKey[], part?: 'key' | 'value'): string;
}

type Issue = z.core.$ZodIssue;

/** Turns Zod's issues into reports a person can act on: which field, where, and what to write instead. */
export function zodProblems(schema: z.ZodType, issues: readonly Issue[], located: Located): ProblemReport[] {
  return issues.flatMap((issue) => problemsOf(schema, issue, located));
}

function problemsOf(schema: z.ZodType, issue: Issue, located: Located): ProblemReport[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(key, fieldsAt(schema, path), located.at([...path, key], 'key')));
  }
  if (issue.code === 'invalid_union') {
    const branch = bestBranch(issue.errors);
    const nested = branch.map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
    if (nested.some((inner) => inner.path.length > path.length)) return zodProblems(schema, nested, located);
  }
  const value = valueAt(located.value, path);
  const name = nameOf(path);
  const hint = hintOf(schemaAt(schema, path));
  if (value === undefined) {
    return [
      {
        code: 'E_FIELD_MISSING',
        message: text(
          `缺少必填的字段“${name}”${hint === null ? '' : `（${hint}）`}。`,
          `The field "${name}" is missing.`,
        ),
        at: located.at(path),
        fix: text(`加上一行：${lastOf(path)}: …`, `Add a line "${lastOf(path)}: …"${quoted(hint)}.`),
      },
    ];
  }
  const part = issue.code === 'invalid_key' ? 'key' : 'value';
  const [message, fix] = wrongValue(issue, name, value);
  return [
    {
      code: 'E_FIELD_VALUE',
      message,
      at: located.at(path, part),
      fix:
        hint === null
          ? fix
          : text(`应写：${hint}。${fix['zh-CN']}`, `${fix.en} The field's own description: "${hint}".`),
    },
  ];
}

function unknownField(key: string, known: readonly string[], at: string): ProblemReport {
  const meant = closest(key, known);
  return {
    code: 'E_FIELD_UNKNOWN',
    message: text(`没有“${key}”这个字段。`, `There is no field "${key}".`),
    at,
    fix:
      meant === null
        ? text(`可以写的字段：${known.join('、')}。`, `Known fields: ${known.join(', ')}.`)
        : text(`是不是“${meant}”？`, `Did you mean "${meant}"?`),
  };
}

/** The union's branch that came furthest; the first of equals. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (branch: readonly Issue[]): number => Math.max(0, ...branch.map((issue) => issue.path.length));
  return branches.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
}

function wrongValue(issue: Issue, name: string, value: unknown): [message: Text, fix: Text] {
  const shown = shownValue(value);
  return [
    text(`“${name}”的值 ${shown} 不对。`, `The value ${shown} of "${name}" is not right.`),
    issue.code === 'invalid_type' ? typeFix(issue.expected, value) : valueFix(issue),
  ];
}

function typeFix(expected: string, value: unknown): Text {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return text(`给值加上双引号："${String(value)}"。`, `Put double quotes around it: "${String(value)}".`);
  }
  const word = typeWords[expected] ?? text(expected, expected);
  return text(`这里要写${word['zh-CN']}。`, `Write ${word.en} here.`);
}

function valueFix(issue: Issue): Text {
  if (issue.code === 'invalid_value') {
    return text(
      `只能写：${issue.values.map(String).join('、')}。`,
      `Write one of: ${issue.values.map(String).join(', ')}.`,
    );
  }
  if (issue.code === 'too_small') {
    return text(`太短或太小，最少 ${issue.minimum}。`, `Too short or too small: at least ${issue.minimum}.`);
  }
  if (issue.code === 'too_big') {
    return text(`太长或太大，最多 ${issue.maximum}。`, `Too long or too large: at most ${issue.maximum}.`);
  }
  if (issue.code === 'custom') return bothLanguages(issue.message);
  if (issue.code === 'invalid_format') return formatFix(issue.format);
  return text('请按说明改写。', 'Write it as the description says.');
}

/** A refinement carries its remedy as one message: `中文 / English`. */
function bothLanguages(message: string): Text {
  const [zh = message, en = message] = message.split(' / ');
  return text(zh, en);
}

function formatFix(format: string): Text {
  if (format === 'email')
    return text('写成邮箱地址，如 wz@example.cn。', 'Write an e-mail address such as wz@example.cn.');
  if (format === 'url')
    return text('写成完整的网址，如 https://example.cn/。', 'Write a full address such as https://example.cn/.');
  return text('请照这个格式改写。', 'Write it in the form that is asked for.');
}

const typeWords: Readonly<Record<string, Text>> = {
  string: text('文字', 'a text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text(' true 或 false', 'true or false'),
  array: text('列表，每行以“- ”开头', 'a list, each line starting with "- "'),
  object: text('下一级的“字段: 值”', 'fields of the next level'),
  record: text('下一级的“字段: 值”', 'fields of the next level'),
};

const quoted = (hint: string | null): string => (hint === null ? '' : ` ("${hint}")`);
const lastOf = (path: readonly PropertyKey[]): string => String(path.at(-1) ?? '');

/** `columns[2].title` */
const nameOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, segment) =>
      typeof segment === 'number' ? `${name}[${segment + 1}]` : `${name}${name === '' ? '' : '.'}${String(segment)}`,
    '',
  );

function shownValue(value: unknown): string {
  const shown = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const segment of path) {
    if (current === null || typeof current !== 'object') return undefined;
    current = Object.getOwnPropertyDescriptor(current, segment)?.value;
  }
  return current;
}

/** The schema of a field, found by walking the path; null where the walk ends early. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  const bare = unwrap(schema);
  const [segment, ...rest] = path;
  // A description may stand on the wrapper or inside it, so the wrapped schema itself is returned.
  if (segment === undefined) return schema;
  if (bare instanceof z.ZodObject) {
    const field: z.core.$ZodType | undefined = bare.shape[String(segment)];
    return field === undefined ? null : schemaAt(field, rest);
  }
  if (bare instanceof z.ZodArray) return schemaAt(bare.element, rest);
  if (bare instanceof z.ZodRecord) return schemaAt(bare.valueType, rest);
  if (bare instanceof z.ZodUnion) {
    return bare.options.map((option) => schemaAt(option, path)).find((found) => found !== null) ?? null;
  }
  return null;
}

function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  const bare = found === null ? null : unwrap(found);
  const objects = bare instanceof z.ZodUnion ? bare.options.map(unwrap) : [bare];
  return objects.flatMap((object) => (object instanceof z.ZodObject ? Object.keys(object.shape) : []));
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) return unwrap(schema.unwrap());
  return schema;
}

function hintOf(schema: z.core.$ZodType | null): string | null {
  if (schema === null) return null;
  for (const candidate of [schema, unwrap(schema)]) {
    if (candidate instanceof z.ZodType && candidate.description !== undefined) return candidate.description;
    if (!(candidate instanceof z.ZodUnion)) continue;
    const hints = candidate.options.map(hintOf).filter((hint) => hint !== null);
    if (hints.length > 0) return hints.join('；或：');
  }
  return null;
}
