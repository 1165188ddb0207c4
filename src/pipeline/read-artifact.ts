import path from 'node:path';
import type { z } from 'zod';
import { readTextIfThere } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';

/** Reads an artifact by its schema. That it is missing, torn or of a former version is no bug: a stage has to run again. */
export function readArtifact<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const artifact = readArtifactIfThere(file, schema);
  if (artifact !== null) return artifact;
  const name = nameOf(file);
  throw stale(
    'E_NO_ARTIFACT',
    text(`缺少前一阶段的结果 ${name}`, `The result of an earlier stage is missing: ${name}`),
  );
}

/** The same; null where there is none. */
export function readArtifactIfThere<S extends z.ZodType>(file: string, schema: S): z.output<S> | null {
  const json = readTextIfThere(file);
  return json === null ? null : parseArtifact(file, json, schema);
}

/** An artifact's text by its schema; the file is named where it does not fit. */
function parseArtifact<S extends z.ZodType>(file: string, json: string, schema: S): z.output<S> {
  const parsed = schema.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  const name = nameOf(file);
  throw stale(
    'E_ARTIFACT',
    text(
      `前一阶段的结果 ${name} 读不懂：内容残缺，或者是别的版本写的`,
      `The result of an earlier stage, ${name}, cannot be read: it is torn, or another version wrote it`,
    ),
  );
}

/** With its site. */
const nameOf = (file: string): string => path.posix.join(path.basename(path.dirname(file)), path.basename(file));

/** Undefined, which no schema accepts, where the text is no JSON. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const stale = (code: string, message: Text): Problem =>
  new Problem({
    code,
    message,
    fix: text('从更早的阶段开始，例如去掉 --from', 'Start at an earlier stage, for example without --from'),
  });
