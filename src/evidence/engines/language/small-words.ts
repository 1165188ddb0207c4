interface Asked {
  /** The language that is declared; null where it is one without Latin letters. */
  declared: string | null;
  words: Readonly<Record<string, readonly string[]>>;
}

/** So many small words at least, and so many different ones, make a text's language sure, and this share of its words. */
const fewest = { hits: 2, different: 2, words: 4, share: 0.2 };
/** Where the declared language's own small words are unknown, its text must be told by very many of another's. */
const unknown = { hits: 5, different: 2, share: 0.35 };

/**
 * The language of a text in Latin letters, where it surely is another than the declared one: its small words are of that
 * language and not of the declared one. Nearly all words with capitals are a name or a title, which may stay as it is.
 */
export function otherLatin(text: string, { declared, words }: Asked): string | null {
  const spoken = wordsIn(text);
  if (spoken.length < fewest.words) return null;
  const own = declared === null ? [] : words[declared];
  const candidates = Object.entries(words)
    .filter(([language]) => language !== declared && !areAlike(language, declared))
    .map(([language, small]) => ({ language, found: foundIn(spoken, small, own ?? []) }));
  const { language, found } = candidates.toSorted((a, b) => b.found.length - a.found.length)[0]!;
  const needed = own === undefined ? unknown : fewest;
  if (found.length < needed.hits || found.length / spoken.length < needed.share) return null;
  // One word again and again, as an English “a”, is a word of many languages.
  if (new Set(found).size < needed.different) return null;
  if (own !== undefined && own.length > 0 && foundIn(spoken, own, words[language]!).length * 3 > found.length)
    return null;
  return isName(spoken, words[language]!) ? null : language;
}

/** Words of one language that the other has not, each as often as it stands there. */
const foundIn = (spoken: readonly string[], small: readonly string[], without: readonly string[]): string[] =>
  spoken.map((word) => word.toLowerCase()).filter((word) => small.includes(word) && !without.includes(word));

const wordsIn = (text: string): string[] => text.match(/\p{sc=Latin}[\p{sc=Latin}\p{M}]*/gu) ?? [];

/** Danish is not told from Norwegian by small words. */
const areAlike = (a: string, b: string | null): boolean => a === 'da' && b !== null && ['no', 'nb', 'nn'].includes(b);

/** In a name or title the words that carry the meaning have capitals; the first word of a sentence has one anyway. */
function isName(spoken: readonly string[], small: readonly string[]): boolean {
  const [, ...rest] = spoken.filter((word) => !small.includes(word.toLowerCase()));
  const capitals = rest.filter((word) => /^\p{Lu}/u.test(word)).length;
  return rest.length > 0 && capitals / rest.length > 0.6 && !isGerman(small);
}

/** In German every noun has a capital. */
const isGerman = (small: readonly string[]): boolean => small.includes('nicht');
