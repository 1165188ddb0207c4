import type { MarkdownIt, StateInline } from 'markdown-it';
import { Lang, directionOf, langTag } from '#model/words.ts';

/**
 * Adds `:lang[words]{lang=ug}` to a parser: words in another language, as a `<span>` that says so. A language that does
 * not exist is left in the token's `meta` for whoever reads the tokens to refuse.
 */
export function usePassages(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'passage', parsePassage);
}

const opening = ':lang[';
const closing = /^\{\s*(?:lang=)?"?([^"{}\s]*)"?\s*\}/;

function parsePassage(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith(opening, state.pos)) return false;
  const start = state.pos + opening.length;
  const end = state.md.helpers.parseLinkLabel(state, start - 1);
  if (end < 0) return false;
  const match = closing.exec(state.src.slice(end + 1));
  if (match === null) return false;
  const after = end + 1 + match[0].length;
  if (!silent) pushPassage(state, { start, end, written: match[1] ?? '' });
  state.pos = after;
  return true;
}

function pushPassage(
  state: StateInline,
  { start, end, written }: { start: number; end: number; written: string },
): void {
  const lang = Lang.safeParse(written);
  const open = state.push('passage_open', 'span', 1);
  if (lang.success) {
    open.attrSet('lang', langTag(lang.data));
    open.attrSet('dir', directionOf(lang.data));
  } else {
    open.meta = { unknownLang: written };
  }
  const { posMax } = state;
  state.pos = start;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
  state.push('passage_close', 'span', -1);
}
