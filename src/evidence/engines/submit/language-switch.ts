import type { Seen } from '#probe/rules.ts';
import { countLetters, scriptsOf, type Script } from '#probe/scripts.ts';
import { toldTexts } from '#probe/told-text.ts';

/** What most letters of the page's main part are, and what the page says that they are. */
export interface PageScript {
  /** The scripts of a language that is written in several go together, as in Japanese. */
  writing: string | null;
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

const east = new Set<Script>(['Hani', 'Kana', 'Hang']);

/** A Chinese sign says as much as two or three letters. */
function writingOf(text: string, share = most): string | null {
  const counts = countLetters(text).map(({ script, count }) =>
    east.has(script) ? { writing: 'East', weight: count } : { writing: script, weight: count / 2 },
  );
  const all = counts.reduce((sum, { weight }) => sum + weight, 0);
  const [first] = [...Map.groupBy(counts, ({ writing }) => writing)]
    .map(([writing, own]) => ({ writing, weight: own.reduce((sum, { weight }) => sum + weight, 0) }))
    .toSorted((a, b) => b.weight - a.weight);
  return first !== undefined && all >= fewestLetters && first.weight >= all * share ? first.writing : null;
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
    const declared = scriptsOf(tag);
    if (writing === null || declared === null) continue;
    const isDeclared = [...declared].some((script) => script === writing || (writing === 'East' && east.has(script)));
    yield { element, outcome: isDeclared ? 'passed' : 'failed', says: { tag } };
  }
}
