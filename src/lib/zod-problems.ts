import { z } from 'zod';
import { closest } from '#lib/closest.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { bothLanguages, wrongValue } from '#lib/zod-remedies.ts';

/** The value that was parsed, and where its parts stand. */
export interface Located {
  value: unknown;
  at(path: readonly PropertyKey[], part?: 'key' | 'value'): string;
}

type Issue = z.core.$ZodIssue;

/** Turns Zod's issues into reports a person can act on: which field, where, and what to write instead. */
export function zodProblems(schema: z.ZodType, issues: readonly Issue[], located: Located): ProblemReport[] {
  const meant = misspelt(schema, issues);
  return issues
    .filter(({ path }) => !meant.has(nameOf(path)) || valueAt(located.value, path) !== undefined)
    .flatMap((issue) => problemsOf(schema, issue, located));
}

/** Fields that are missing only because their names are misspelt: one mistake is told once. */
function misspelt(schema: z.ZodType, issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(
    issues.flatMap(({ path, ...issue }) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.flatMap((key) => {
            const meant = meantField(key, fieldsAt(schema, path));
            return meant === null ? [] : [nameOf([...path, meant])];
          })
        : [],
    ),
  );
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
  const field = schemaAt(schema, path);
  if (value === undefined) return [missingField(path, hintOf(field), located.at(path))];
  if (path.length === 0) return [wrongFile(value, fieldsAt(schema, path), located.at(path))];
  const part = issue.code === 'invalid_key' ? 'key' : 'value';
  const [message, fix] = wrongValue({ issue, value, field, name: nameOf(path), hint: hintOf(field) });
  return [{ code: 'E_FIELD_VALUE', message, at: located.at(path, part), fix }];
}

function missingField(path: readonly PropertyKey[], hint: string | null, at: string): ProblemReport {
  const [name, last, words] = [nameOf(path), lastOf(path), hint === null ? null : bothLanguages(hint)];
  return {
    code: 'E_FIELD_MISSING',
    message: text(
      `缺少必填的字段“${name}”${words === null ? '' : `（${words['zh-CN']}）`}。`,
      `The field "${name}" is missing${words === null ? '' : ` (${words.en})`}.`,
    ),
    at,
    fix: text(`加上一行：${last}: …`, `Add a line "${last}: …".`),
  };
}

/** The whole file is not what it should be: empty, a list, or mere words. */
const wrongFile = (value: unknown, known: readonly Field[], at: string): ProblemReport => ({
  code: 'E_FIELD_VALUE',
  message:
    value === null
      ? text('文件里什么都没有。', 'There is nothing in this file.')
      : text('文件的内容不是该有的样子。', 'The file is not of the right form.'),
  at,
  fix:
    known.length === 0
      ? text('这里要写列表，每一项以“- ”开头。', 'Write a list, each item beginning with "- ".')
      : text(
          `每行写一个“字段: 值”，冒号用半角，后面空一格。可以写的字段：${namesOf(known).join('、')}。`,
          `Write one "field: value" a line. Known fields: ${namesOf(known).join(', ')}.`,
        ),
});

/** A field that may be written at some place. */
interface Field {
  name: string;
  /** Its description. */
  hint: string | null;
  /** Names of the fields below it. */
  below: readonly string[];
}

const namesOf = (fields: readonly Field[]): string[] => fields.map(({ name }) => name);

function unknownField(key: string, known: readonly Field[], at: string): ProblemReport {
  const parent = known.find(({ below }) => below.includes(key))?.name;
  const meant = meantField(key, known);
  return {
    code: 'E_FIELD_UNKNOWN',
    message: text(`没有“${key}”这个字段。`, `There is no field "${key}" here.`),
    at,
    fix: fixOfUnknown({ key, known, meant, parent }),
  };
}

function fixOfUnknown({
  key,
  known,
  meant,
  parent,
}: {
  key: string;
  known: readonly Field[];
  meant: string | null;
  parent: string | undefined;
}): ProblemReport['fix'] & object {
  if (/[\u3000\u00A0]/.test(key)) {
    return text(
      '这一行用了全角空格（或不间断空格），改成半角空格。',
      'Replace the full-width space by ordinary spaces.',
    );
  }
  if (meant !== null) return text(`是不是“${meant}”？`, `Did you mean "${meant}"?`);
  if (parent !== undefined) {
    return text(
      `“${key}”写在“${parent}:”的下一级：放在它下面，前面空两格。`,
      `"${key}" belongs below "${parent}:", indented by two spaces.`,
    );
  }
  return text(`可以写的字段：${namesOf(known).join('、')}。`, `Known fields: ${namesOf(known).join(', ')}.`);
}

/** The field that is meant by a name: one spelt nearly so, begun so, or described by that word. */
function meantField(key: string, known: readonly Field[]): string | null {
  const word = key.trim().toLowerCase();
  const begun = known.find(({ name }) => word.length > 1 && name.toLowerCase().startsWith(word));
  const described = known.find(({ hint }) => /^\p{Script=Han}{2}/u.test(key) && hint?.startsWith(key) === true);
  return closest(key, namesOf(known)) ?? begun?.name ?? described?.name ?? null;
}

/** The union's branch that came furthest; the first of equals. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (branch: readonly Issue[]): number => Math.max(0, ...branch.map((issue) => issue.path.length));
  return branches.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
}

const lastOf = (path: readonly PropertyKey[]): string => String(path.at(-1) ?? '');

/** `columns[2].title` */
const nameOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, segment) =>
      typeof segment === 'number' ? `${name}[${segment + 1}]` : `${name}${name === '' ? '' : '.'}${String(segment)}`,
    '',
  );

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

function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): Field[] {
  return shapesOf(schemaAt(schema, path)).flatMap((shape) =>
    Object.entries(shape).map(([name, field]) => ({
      name,
      hint: hintOf(field),
      below: shapesOf(field).flatMap((below) => Object.keys(below)),
    })),
  );
}

function shapesOf(schema: z.core.$ZodType | null): z.core.$ZodShape[] {
  const bare = schema === null ? null : unwrap(schema);
  const objects = bare instanceof z.ZodUnion ? bare.options.map(unwrap) : [bare];
  return objects.flatMap((object) => (object instanceof z.ZodObject ? [object.shape] : []));
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
