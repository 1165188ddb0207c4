import { blockOf } from '#probe/told-text.ts';
import type { MediaWords } from './lexicon.ts';

/** Whether a text has one of the phrases in it; Latin ones as whole words. */
export function says(text: string, phrases: readonly string[]): boolean {
  const own = text.toLowerCase();
  return phrases.some((phrase) =>
    /^[a-z]/.test(phrase) ? new RegExp(`(?<![a-z])${phrase}(?![a-z])`).test(own) : own.includes(phrase),
  );
}

/** What is said about a film or recording: its name, its block, the blocks beside it, and its heading. */
export function saidAround(element: Element): string {
  const block = blockOf(element.parentElement ?? element);
  const beside = [block.previousElementSibling, block, block.nextElementSibling];
  const names = ['aria-label', 'title'].map((name) => element.getAttribute(name) ?? '');
  return [...names, headingBefore(element), document.title, ...beside.map((one) => one?.textContent ?? '')].join('\n');
}

/** The part of the page's own content that is about it: to the next film, this is all of `main`. */
export const wholeContent = (element: Element): string =>
  (element.closest('main, article') ?? document.body).textContent;

function headingBefore(element: Element): string {
  const before = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1)?.textContent ?? '';
}

/** A heading, summary, link or paragraph that offers the text of what is heard or shown. */
export const hasTranscript = ({ transcript }: MediaWords): boolean =>
  [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, summary, a[href], button, figcaption, p, dt, caption')].some(
    (one) => one.textContent.length < 120 && says(one.textContent, transcript),
  );

/** A place that is called the text of a recording and holds the name of a file, or a word that it is to come. */
export const hollowTranscript = ({ transcript, toCome }: MediaWords): Element | null =>
  [...document.querySelectorAll('summary, h2, h3, h4, h5, h6')]
    .filter((one) => one.textContent.length < 120 && says(one.textContent, transcript))
    .map((title) => (title.matches('summary') ? title.parentElement! : title.nextElementSibling))
    .find((part) => part !== null && part.querySelector('a[href]') === null && isHollow(part, toCome)) ?? null;

const isHollow = (part: Element, toCome: readonly string[]): boolean => {
  const title = part.querySelector(':scope > summary')?.textContent ?? '';
  const own = part.textContent.trim().slice(title.trim().length).trim();
  return /^\S+\.(?:docx?|pdf|txt|rtf|wps|mp3|m4a|wav|mp4)$/i.test(own) || (own.length < 40 && says(own, toCome));
};

/** A link to a version of the film in which what is to be seen is told. */
export const hasDescribedVersion = ({ described }: MediaWords): boolean =>
  [...document.querySelectorAll('a[href], button')].some((one) => says(one.textContent, described));
