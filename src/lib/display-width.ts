/** Blocks that Unicode's EastAsianWidth.txt lists as wide or fullwidth, and the emoji that terminals draw two cells wide. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
const unseen = /[\p{M}\p{Cf}\p{Cc}]/u;

/** How many cells of a terminal a line of text takes: a Chinese sign takes two. */
export function displayWidth(line: string): number {
  let cells = 0;
  for (const sign of line) if (!unseen.test(sign)) cells += wide.test(sign) ? 2 : 1;
  return cells;
}

/** Fills a text with blanks up to a width in cells; a text that is wider stays whole. */
export function padCells(line: string, cells: number, side: 'start' | 'end'): string {
  const blanks = ' '.repeat(Math.max(0, cells - displayWidth(line)));
  return side === 'end' ? line + blanks : blanks + line;
}
