import { fold, isShown } from '#probe/shown.ts';
import { allElements, findAll, nearest } from '#probe/tree.ts';

/** What each element says by itself, as a person sees it. */
export function saidNow(): Map<Element, string> {
  const said = new Map<Element, string>();
  for (const element of [document.body, ...allElements(document.body)]) {
    if (element.matches('script, style, noscript, template, option, svg *')) continue;
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const words = fold(own.map(({ nodeValue }) => nodeValue ?? '').join(' '));
    if (words !== '' && isShown(element)) said.set(element, words);
  }
  return said;
}

/** What is said now and was not before, words by the element that says them; what was drawn anew and says the same is not new. */
export function newlySaid(before: ReadonlyMap<Element, string>): Map<Element, string> {
  const gone = new Set([...before].flatMap(([element, words]) => (element.isConnected ? [] : [words])));
  return new Map(
    [...saidNow()].filter(
      ([element, words]) => before.get(element) !== words && (before.has(element) || !gone.has(words)),
    ),
  );
}

const live =
  '[role=alert], [role=status], [role=log], [role=alertdialog], [role=timer], [aria-live=polite], [aria-live=assertive], output';

/** Whether a screen reader is told of what changes in an element: it is in a live region, which `aria-live=off` silences. */
export const isLive = (element: Element): boolean => {
  const region = nearest(element, `${live}, [aria-live=off]`);
  return region !== null && !region.matches('[aria-live=off]');
};

/** What live regions hold, those among them that are there for listeners alone. */
export const saidAloud = (): string =>
  findAll(live)
    .filter((region) => isLive(region) && region.checkVisibility())
    .map((region) => fold(region.textContent))
    .join('\n');

/**
 * What it means that new words stand outside of all live regions. Where the same deed put others into one, a listener was told
 * something: whether that says enough, a person must judge.
 */
export const unheard = (outcome: { isSaidAloud: boolean }): 'cantTell' | 'failed' =>
  outcome.isSaidAloud ? 'cantTell' : 'failed';
