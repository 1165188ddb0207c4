/** What the plain subset of YAML can hold. */
export type PlainYaml = Record<string, string | boolean | string[] | Record<string, string>>;

// One line of plain `key: value`. Everything with a meaning of its own in YAML is left to the full parser.
const keyLine = /^([A-Za-z][A-Za-z0-9]*):(?: +(.*))?$/;
const day = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/;
// A plain scalar that YAML 1.2 reads as this very text: begins with a letter or Chinese mark, no `: `, no ` #`, no flow signs.
const plainText = /^[\p{L}《〈“‘（【〔「][^\p{C}\p{Zl}\p{Zp}\t]*$/u;
const isSpecial = /^(?:null|true|false|n|y|yes|no|on|off)$/i;
// Without a quote or a backslash inside, both quotes mean the text between them.
const quoted = /^(?:"([^"\\\p{C}\p{Zl}\p{Zp}]*)"|'([^'\p{C}\p{Zl}\p{Zp}]*)')$/u;

/**
 * Reads the plain subset of YAML in which most front matter is written, thirty times as fast as a full parser.
 * Returns null for any text that it does not surely understand; a test holds it against the full parser.
 */
export function parsePlainYaml(source: string): PlainYaml | null {
  const result: PlainYaml = {};
  const lines = source.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (let index = 0; index < lines.length; index++) {
    const match = keyLine.exec(trimEnd(lines[index]!));
    if (match === null) return null;
    const key = match[1]!;
    if (Object.hasOwn(result, key) || isSpecial.test(key)) return null;
    if (match[2] === undefined) {
      const block = readBlock(lines, index + 1);
      if (block === null) return null;
      result[key] = block.value;
      index = block.last;
      continue;
    }
    const value = readValue(match[2]);
    if (value === null) return null;
    result[key] = value;
  }
  return result;
}

// Only spaces: a no-break space is part of the text.
const trimEnd = (line: string): string => line.replace(/ +$/, '');

function readValue(source: string): string | boolean | string[] | null {
  if (source === 'true' || source === 'false') return source === 'true';
  if (!source.startsWith('[')) return readText(source);
  if (!source.endsWith(']')) return null;
  const items = source
    .slice(1, -1)
    .split(',')
    .map((item) => trimEnd(item).replace(/^ +/, ''));
  return items.every((item) => plainText.test(item) && !/["[\]{}:#'&*!|>%@`?]/.test(item) && !isSpecial.test(item))
    ? items
    : null;
}

function readText(source: string): string | null {
  if (day.test(source)) return source;
  const match = quoted.exec(source);
  const inner = match?.[1] ?? match?.[2];
  if (inner !== undefined) return inner;
  if (!plainText.test(source) || isSpecial.test(source)) return null;
  return /:(?: |$)| #/.test(source) ? null : source;
}

/** A list of texts, or one level of fields, indented by two spaces. */
function readBlock(
  lines: readonly string[],
  first: number,
): { value: string[] | Record<string, string>; last: number } | null {
  const items: string[] = [];
  const fields: Record<string, string> = {};
  let last = first - 1;
  for (let index = first; index < lines.length && lines[index]!.startsWith(' '); index++) {
    const match = /^ {2}(?:- |([A-Za-z][A-Za-z0-9]*): )(\S.*)$/.exec(trimEnd(lines[index]!));
    const value = match === null ? null : readText(match[2]!);
    if (match === null || value === null) return null;
    if (match[1] === undefined) items.push(value);
    else if (Object.hasOwn(fields, match[1]) || isSpecial.test(match[1])) return null;
    else fields[match[1]] = value;
    last = index;
  }
  const isList = items.length > 0;
  if (isList === Object.keys(fields).length > 0) return null;
  return { value: isList ? items : fields, last };
}
