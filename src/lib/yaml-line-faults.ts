import type { ProblemReport } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';

/** A line of YAML that is surely not what its writer meant. */
export interface LineFault {
  /** 1-based, in the text that was given. */
  line: number;
  report: ProblemReport;
}

interface Seen {
  /** 1-based column of the sign that is wrong. */
  column: number;
  message: Text;
  fix: Text;
}

/**
 * Finds what people type wrong in `key: value` lines, line by line: a parser stumbles over such a line somewhere else, and
 * over many others because of it. Only for text that is known not to be right; `errorLines` are where the parser stumbled.
 */
export function lineFaults(
  source: { text: string; file: string; firstLine?: number },
  errorLines: ReadonlySet<number>,
): LineFault[] {
  const lines = source.text.split('\n');
  const faults: LineFault[] = [];
  for (const [index, line] of lines.entries()) {
    const isError = errorLines.has(index + 1);
    const seen = mistyped(lines, index) ?? (isError ? specialValue(line) : null);
    // What follows an open quotation, or the end of the fields, is no longer YAML.
    const last = seen === null ? (openQuote(line) ?? (errorLines.size > 0 ? notAField(line) : null)) : null;
    const found = seen ?? last;
    if (found === null) continue;
    const { column, message, fix } = found;
    const at = `${source.file}:${index + (source.firstLine ?? 1)}:${column}`;
    faults.push({ line: index + 1, report: { code: 'E_YAML', message, at, fix } });
    if (last !== null) break;
  }
  return faults;
}

const mistyped = (lines: readonly string[], index: number): Seen | null => {
  const line = lines[index]!;
  return (
    wideSpace(line) ??
    wideColon(line) ??
    tightColon(line) ??
    lostDash(lines, index) ??
    tooDeep(line, lines, index) ??
    partQuote(line)
  );
};

const field = /^( *(?:- +)*)([A-Za-z][\w-]*)/;

function wideSpace(line: string): Seen | null {
  const spaces = /^[ \t]*[\u3000\u00A0]/.exec(line);
  if (spaces === null) return null;
  return {
    column: spaces[0].length,
    message: text('行首用了全角空格（或不间断空格）。', 'This line begins with a full-width or no-break space.'),
    fix: text('改成半角空格，每一级两个。', 'Indent with ordinary spaces, two for each level.'),
  };
}

function wideColon(line: string): Seen | null {
  const key = field.exec(line);
  const colon = key === null ? null : /^\s*：/.exec(line.slice(key[0].length));
  if (key === null || colon === null) return null;
  return {
    column: key[0].length + colon[0].length,
    message: text(`“${key[2]}”后面用了全角冒号“：”。`, `The colon after "${key[2]}" is a full-width one.`),
    fix: text(`改成半角冒号，后面空一格：${key[2]}: …`, `Type a half-width colon and a space: "${key[2]}: …".`),
  };
}

function tightColon(line: string): Seen | null {
  const key = field.exec(line);
  if (key === null || !/^:[^\s:/]/.test(line.slice(key[0].length))) return null;
  return {
    column: key[0].length + 1,
    message: text(`“${key[2]}:”后面没有空格。`, `There is no space after "${key[2]}:".`),
    fix: text(`冒号后面空一格：${key[2]}: …`, `Put a space after the colon: "${key[2]}: …".`),
  };
}

/** An item of a list whose `- ` was forgotten: it stands where its siblings have theirs. */
function lostDash(lines: readonly string[], index: number): Seen | null {
  const item = /^( +)([A-Za-z][\w-]*:.*)$/.exec(lines[index]!);
  if (item === null) return null;
  const [, indent = '', words = ''] = item;
  const above = lines.slice(0, index).filter((line) => line.trim() !== '');
  const first = above.findLastIndex((line) => !line.startsWith(`${indent} `));
  if (first === above.length - 1 || !above[first]?.startsWith(`${indent}- `)) return null;
  return {
    column: indent.length + 1,
    message: text('列表的这一项前面少了“- ”。', 'This item of the list lacks its "- ".'),
    fix: text(
      `写成：- ${words}，下面的字段再往右两格。`,
      `Write "- ${words}" and indent the fields below by two more.`,
    ),
  };
}

function tooDeep(line: string, lines: readonly string[], index: number): Seen | null {
  const indent = /^( +)[A-Za-z][\w-]*:(?: |$)/.exec(line)?.[1]?.length;
  const before = lines.slice(0, index).findLastIndex((other) => other.trim() !== '');
  if (indent === undefined || before === -1 || lostDash(lines, before) !== null) return null;
  const above = /^( *)((?:- +)*)[A-Za-z][\w-]*: +[^\s|>#&]/.exec(lines[before]!);
  if (above === null || above[1]!.length + above[2]!.length >= indent) return null;
  return {
    column: indent + 1,
    message: text(
      '这一行比上一行缩进多，而上一行已经有值。',
      'This line is indented deeper than a line that has a value.',
    ),
    fix: text('和同一级的字段左边对齐。', 'Align it with the fields of its level.'),
  };
}

const valueOf = (line: string): { column: number; value: string; start: string } | null => {
  const match = /^( *(?:- +)*(?:[^\s:"'#]+: +)?)(\S.*?)\s*$/.exec(line);
  return match === null ? null : { column: match[1]!.length + 1, value: match[2]!, start: match[1]! };
};

const closedQuote = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;

function openQuote(line: string): Seen | null {
  const found = valueOf(line);
  const sign = found?.value[0];
  if (found === null || (sign !== '"' && sign !== "'") || closedQuote.test(found.value)) return null;
  return {
    column: found.column,
    message: text(`引号 ${sign} 没有结束。`, `The quotation mark ${sign} is not closed.`),
    fix: text(`在这一行末尾补上 ${sign}。`, `Put ${sign} at the end of this line.`),
  };
}

function partQuote(line: string): Seen | null {
  const found = valueOf(line);
  const closed = found === null ? undefined : closedQuote.exec(found.value)?.[0];
  if (found === null || closed === undefined) return null;
  const rest = found.value.slice(closed.length);
  if (rest === '' || /^\s*(?:#|:|,|\]|\})/.test(rest)) return null;
  return {
    column: found.column + closed.length,
    message: text('引号只括住了值的一部分。', 'The quotation marks hold only a part of the value.'),
    fix: quoteWhole(found.start, found.value),
  };
}

/** A value with a sign that means something else in YAML. */
function specialValue(line: string): Seen | null {
  const found = valueOf(line);
  if (found === null || found.value.startsWith('#')) return null;
  const { column, value, start } = found;
  const colon = start.includes(':') ? value.search(/: /) : -1;
  if (colon > 0 && !/^[[{]/.test(value)) {
    return {
      column: column + colon,
      message: text('值里有冒号加空格。', 'The value has a colon followed by a space.'),
      fix: quoteWhole(start, value),
    };
  }
  if (!/^[[\]{}*&!|>%@`]/.test(value)) return null;
  return {
    column,
    message: text(
      `值以“${value[0]}”开头，这个符号在这里另有意思。`,
      `The value starts with "${value[0]}", which means something else here.`,
    ),
    fix: quoteWhole(start, value),
  };
}

function quoteWhole(start: string, value: string): Text {
  const whole = `${start.trimStart()}'${value.replaceAll("'", "''")}'`;
  return text(`用单引号把整个值括起来：${whole}`, `Put single quotes around the whole value: ${whole}`);
}

/** A line at the left margin that is neither a field, a list item nor a comment: most often the text begins here. */
function notAField(line: string): Seen | null {
  if (!/^[^\s#\-\]}[{"'?]/.test(line) || /^[^\s:]+:(?:\s|$)/.test(line)) return null;
  return {
    column: 1,
    message: text('这一行不是“字段: 值”。', 'This line is not "field: value".'),
    fix: text(
      '如果正文从这里开始，在它前面加一行 ---；否则写成“字段: 值”，冒号用半角，后面空一格。',
      'If the text begins here, put a line --- before it; otherwise write "field: value" with a space after the colon.',
    ),
  };
}
