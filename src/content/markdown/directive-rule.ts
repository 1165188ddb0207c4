import type { MarkdownIt, StateBlock } from 'markdown-it';

/** A directive's opening line as written. */
export interface DirectiveLine {
  name: string;
  props: Record<string, string>;
  /** The words after the braces. */
  trailing: string;
  /** What could not be read in the braces; null when all could. */
  broken: string | null;
  isClosed: boolean;
  /** Whether nothing stands between its lines. */
  isEmpty: boolean;
}

/**
 * Adds `:::name{key=value} words … :::` to a parser as `directive_open` and `directive_close` tokens, and marks lines of
 * colons that open or close nothing as `directive_stray`. What a directive means, and which exist, is not decided here.
 */
export function useDirectives(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'directive', parseDirective, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

const opening = /^(:{3,})[ \t]*([^\s{:]+)[ \t]*(?:\{(.*?)\})?[ \t]*(.*)$/;
const colonsOnly = /^:{3,}[ \t]*$/;
const wideColons = /^：{2,}/;
// Two colons at the start of a line are three that were mistyped.
const twoColons = /^::(?:[ \t]*$|[ \t]*[A-Za-z{｛])/;

function parseDirective(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  const line = lineOf(state, first);
  const sign = line.charCodeAt(0);
  // ':' and its full-width twin, which Chinese input methods type.
  if (sign !== 0x3a && sign !== 0xff1a) return false;
  if (state.sCount[first]! - state.blkIndent >= 4) return false;
  const match = opening.exec(line);
  if (match === null && !colonsOnly.test(line) && !wideColons.test(line) && !twoColons.test(line)) return false;
  if (silent) return true;
  if (match === null) {
    const stray = state.push('directive_stray', '', 0);
    stray.map = [first, first + 1];
    stray.content = line;
    state.line = first + 1;
    return true;
  }
  const last = closingLine(state, first, end, match[1]!.length);
  pushDirective(state, first, { match, last, isClosed: last < end && isCloser(state, last, match[1]!.length) });
  return true;
}

function pushDirective(
  state: StateBlock,
  first: number,
  { match, last, isClosed }: { match: RegExpExecArray; last: number; isClosed: boolean },
): void {
  const written: DirectiveLine = {
    name: match[2]!,
    ...readProps(match[3] ?? ''),
    trailing: match[4]!.trim(),
    isClosed,
    isEmpty: false,
  };
  const { parentType, lineMax } = state;
  state.parentType = 'directive';
  // The blocks inside end where the directive does.
  state.lineMax = last;
  const open = state.push('directive_open', '', 1);
  open.map = [first, last];
  open.meta = { directive: written };
  const opened = state.tokens.length;
  state.md.block.tokenize(state, first + 1, last);
  written.isEmpty = state.tokens.length === opened;
  state.push('directive_close', '', -1);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.line = isClosed ? last + 1 : last;
}

/** The line of colons that ends the directive, or the first line past its parent. Colons inside a code fence do not count. */
function closingLine(state: StateBlock, first: number, end: number, colons: number): number {
  const last = parentEnd(state, first, end);
  const inFence = fencedLines(state, first + 1, last);
  let closer: number | null = null;
  for (let line = first + 1; line < last && closer === null; line++) {
    if (isCloser(state, line, colons) && !inFence.has(line)) closer = line;
  }
  return closer ?? last;
}

/** A line left of a list item or quotation ends that parent, and with it what stands inside. */
function parentEnd(state: StateBlock, first: number, end: number): number {
  for (let line = first + 1; line < end; line++) {
    if (lineOf(state, line) !== '' && state.sCount[line]! < state.blkIndent) return line;
  }
  return end;
}

/** Lines inside code fences that end; a fence that never ends must not swallow the directive's end. */
function fencedLines(state: StateBlock, first: number, end: number): ReadonlySet<number> {
  const fenced = new Set<number>();
  let open: { mark: string; line: number } | null = null;
  for (let line = first; line < end; line++) {
    const mark = /^(`{3,}|~{3,})/.exec(lineOf(state, line))?.[1];
    if (mark === undefined) continue;
    if (open === null) {
      open = { mark, line };
    } else if (mark.startsWith(open.mark)) {
      for (let inside = open.line; inside <= line; inside++) fenced.add(inside);
      open = null;
    }
  }
  return fenced;
}

function isCloser(state: StateBlock, line: number, colons: number): boolean {
  const source = lineOf(state, line);
  return colonsOnly.test(source) && source.trimEnd().length >= colons;
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);

function readProps(source: string): Pick<DirectiveLine, 'props' | 'broken'> {
  const props: Record<string, string> = {};
  const prop = /\s*([A-Za-z][A-Za-z0-9-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"'“”‘’=]+))(?=\s|$)/y;
  while (prop.lastIndex < source.trimEnd().length) {
    const start = prop.lastIndex;
    const match = prop.exec(source);
    if (match === null || Object.hasOwn(props, match[1]!)) return { props, broken: source.slice(start).trim() };
    props[match[1]!] = match[2] ?? match[3] ?? match[4] ?? '';
  }
  return { props, broken: null };
}
