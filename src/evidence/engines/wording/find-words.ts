import { lexicon, type Word } from './lexicon.ts';

/** A term where it stands. */
export interface WordHit {
  word: Word;
  /** As it is written. */
  term: string;
  index: number;
  /** Inside quotation marks or a title: most likely cited or a name. */
  isQuoted: boolean;
}

const wordOf = new Map(lexicon.flatMap((word) => word.terms.map((term) => [term.toLowerCase(), word] as const)));
const escaped = [...wordOf.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
// One pass over the text for all terms: ten thousand articles take well under a second.
const anyTerm = new RegExp(escaped.join('|'), 'giu');

/** Every term of the lexicon in a text, but for those that are part of a harmless longer word. */
export const findWords = (line: string): WordHit[] =>
  [...line.matchAll(anyTerm)].flatMap((match) => {
    const [term] = match;
    const word = wordOf.get(term.toLowerCase());
    if (word === undefined || isPartOf(word.except, { line, term, index: match.index })) return [];
    return [{ word, term, index: match.index, isQuoted: isQuoted(line, match.index) }];
  });

function isPartOf(longer: readonly string[], at: { line: string; term: string; index: number }): boolean {
  const lowered = at.line.toLowerCase();
  return longer.some((whole) => {
    const start = at.index - whole.toLowerCase().indexOf(at.term.toLowerCase());
    return lowered.startsWith(whole.toLowerCase(), start);
  });
}

const pairs = ['《》', '“”', '‘’', '「」', '『』'] as const;

function isQuoted(line: string, index: number): boolean {
  const before = line.slice(0, index);
  const after = line.slice(index);
  return pairs.some(
    ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close),
  );
}
