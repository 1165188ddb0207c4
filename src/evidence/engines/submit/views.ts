import { nameOf } from '#probe/names.ts';
import type { Seen } from '#probe/rules.ts';
import { isShown, shownText } from '#probe/shown.ts';
import { press } from './sending.ts';

const mostLinks = 3;

/** Links within the page that lead to no part of it: a script shows another view. */
const viewLinks = (): HTMLAnchorElement[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#/"], a[href^="#!"]')]
    .filter((link) => isShown(link) && link.getAttribute('aria-current') === null)
    .slice(0, mostLinks);

const headingNow = (): string => {
  const heading = [...document.querySelectorAll('h1')].find(isShown);
  return heading === undefined ? '' : shownText(heading);
};

/** A view that a link brings in the place of another has a title of its own (SC 2.4.2, technique G88): as a page would have. */
export async function openViews(): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const link of viewLinks()) {
    const before = { heading: headingNow(), title: document.title };
    const { hasLeft } = await press(link);
    const heading = headingNow();
    if (hasLeft || heading === '' || heading === before.heading || nameOf(link) === '') continue;
    const element = document.querySelector('title') ?? document.documentElement;
    seen.push({ element, outcome: document.title === before.title ? 'failed' : 'passed', says: { heading } });
  }
  return seen;
}
