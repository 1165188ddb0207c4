import type { Seen } from '#probe/rules.ts';
import { toldTexts } from '#probe/told-text.ts';

/** Letters of one kind of writing, and how much each says: a Chinese sign as much as two or three letters. */
const writings = {
  East: {
    letters: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu,
    weight: 1,
    tags: /^(?:zh|yue|ja|ko)\b/i,
  },
  Latin: { letters: /\p{sc=Latin}/gu, weight: 0.5, tags: /^(?:en|fr|de|es|it|pt|nl|sv|da|nb|fi|pl|cs|tr|vi|id|ms)\b/i },
  Arabic: { letters: /\p{sc=Arabic}/gu, weight: 0.5, tags: /^(?:ar|ug|fa|ur|kk)\b/i },
  Cyrillic: { letters: /\p{sc=Cyrillic}/gu, weight: 0.5, tags: /^(?:ru|uk|bg|kk|ky|mn)\b/i },
  Tibetan: { letters: /\p{sc=Tibetan}/gu, weight: 0.5, tags: /^(?:bo|dz)\b/i },
} as const;
type Writing = keyof typeof writings;

/** What most letters of the page's main part are, and what the page says that they are. */
export interface PageScript {
  writing: Writing | null;
  tag: string;
}

/** Fewer letters may be a name and a telephone number. */
const fewestLetters = 20;
const most = 0.7;

/** Of what declares a language of its own nothing is asked. */
export function scriptOfPage(): PageScript {
  const page = document.documentElement;
  const main = document.querySelector('main, [role=main]') ?? document.body;
  const own = toldTexts(main).filter(({ parent }) => parent.closest('[lang]') === page);
  return { writing: writingOf(own.map(({ text }) => text).join('')), tag: page.lang };
}

function writingOf(text: string, share = most): Writing | null {
  const weights = Object.entries(writings).map(([name, { letters, weight }]) => ({
    name: name as Writing,
    weight: (text.match(letters)?.length ?? 0) * weight,
  }));
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  const [first] = weights.toSorted((a, b) => b.weight - a.weight);
  return first !== undefined && all >= fewestLetters && first.weight >= all * share ? first.name : null;
}

/** A press that turns the page into another language turns its `lang` too (SC 3.1.1, technique H57). */
export function* languageFollows(before: PageScript, after: PageScript): Iterable<Seen> {
  if (before.writing === null || after.writing === null || before.writing === after.writing) return;
  const isToldAnew = before.tag.split('-')[0] !== after.tag.split('-')[0];
  yield { element: document.documentElement, outcome: isToldAnew ? 'passed' : 'failed', says: { tag: after.tag } };
}

/**
 * A passage that comes as an answer, wholly in letters that its declared language is not written in, tells its own language (SC
 * 3.1.2, technique H58). Where the whole page has turned with it, the page must.
 */
export function* answersTellTheirLanguage(said: ReadonlyMap<Element, string>): Iterable<Seen> {
  for (const [element, words] of said) {
    const tag = element.closest('[lang]')?.getAttribute('lang') ?? '';
    const writing = writingOf(words, 0.95);
    const declared = Object.entries(writings).find(([, { tags }]) => tags.test(tag))?.[0];
    if (writing === null || declared === undefined) continue;
    yield { element, outcome: writing === declared ? 'passed' : 'failed', says: { tag } };
  }
}
