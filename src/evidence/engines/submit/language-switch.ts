import type { Seen } from '#probe/rules.ts';
import { toldTexts } from '#probe/told-text.ts';

/** What most letters of the page's main part are, and what the page says that they are. */
export interface PageScript {
  script: 'Han' | 'Latin' | null;
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
  const letters = own.map(({ text }) => text).join('');
  const han = letters.match(/\p{sc=Han}/gu)?.length ?? 0;
  // A Chinese sign says as much as two or three letters.
  const latin = (letters.match(/\p{sc=Latin}/gu)?.length ?? 0) / 2;
  const isEnough = han + latin >= fewestLetters;
  const share = han / (han + latin);
  const script = isEnough && share >= most ? 'Han' : isEnough && share <= 1 - most ? 'Latin' : null;
  return { script, tag: page.lang };
}

/** A press that turns the page into another language turns its `lang` too (SC 3.1.1, technique H57). */
export function* languageFollows(before: PageScript, after: PageScript): Iterable<Seen> {
  if (before.script === null || after.script === null || before.script === after.script) return;
  const isToldAnew = before.tag.split('-')[0] !== after.tag.split('-')[0];
  yield {
    element: document.documentElement,
    outcome: isToldAnew ? 'passed' : 'failed',
    says: { tag: after.tag, script: after.script },
  };
}
