import { pause } from '#probe/aim.ts';
import { anchorOf } from '#probe/anchors.ts';
import { allTabbable, focusedElement, isTabbable } from '#probe/focusable.ts';
import { placeOf } from '#lib/page-script.ts';
import { elementOf, numberOf } from '#probe/numbered.ts';
import { widthOf } from '#probe/prose.ts';
import { holds, hostOf } from '#probe/tree.ts';

type Place = ReturnType<typeof placeOf>;

/** A link that promises to pass over what is repeated. */
export interface SkipLink {
  number: number;
  place: Place;
  /** What it leads to; null where there is nothing. */
  target: number | null;
}

const promise =
  /跳(?:到|至|过|转到)|直达|(?:转到|进入)(?:主要内容|正文)|^(?:主要内容|正文)$|\b(?:skip|jump)\b|\bgo to (?:the )?(?:main )?content\b|^(?:main )?content$/i;

/** Such links stand among the first that the keyboard comes to. */
const first = 6;

/** SC 2.4.1, technique G1: links to an anchor of this page that promise so by their words. */
export function skipLinks(): SkipLink[] {
  return allTabbable()
    .slice(0, first)
    .filter((one) => one instanceof HTMLAnchorElement && one.getAttribute('href')?.startsWith('#') === true)
    .filter((one) => promise.test(`${one.textContent.trim()} ${one.getAttribute('aria-label') ?? ''}`.trim()))
    .map((link) => {
      const target = targetOf(link.getAttribute('href') ?? '');
      return { number: numberOf(link), place: placeOf(link), target: target === null ? null : numberOf(target) };
    });
}

/** What is not rendered is not gone to. */
function targetOf(href: string): Element | null {
  const found = anchorOf(href);
  return found !== null && (found.checkVisibility() || found.matches('a')) ? found : null;
}

/** Waits until the link was followed, by the browser or by the page; a page that does neither is not waited for long. */
export async function hasFollowed(link: number): Promise<void> {
  const element = elementOf(link);
  const hash = element instanceof HTMLAnchorElement ? element.hash : '';
  for (let turn = 0; turn < 20; turn++) {
    if (focusedElement() !== element || location.hash === hash) break;
    await pause(50);
  }
  await pause(50);
}

/** Whether the focus stands in what the link leads to, or after it; where nothing there takes the focus it has left the page. */
export function isPast(target: number): boolean {
  const [element, at] = [elementOf(target), focusedElement()];
  if (element === null) return false;
  const isBehind = (one: Element): boolean =>
    holds(element, one) || (element.compareDocumentPosition(hostOf(one)) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (!document.hasFocus() || at === null || isBehind(at)) return true;
  return !allTabbable().some(isBehind);
}

/**
 * Whether the focus is where it would have come without the link, at the first of a block of links: nothing was passed over. A menu
 * below the title of what the link leads to is a part of it.
 */
export function isNextTo(link: number, target: number): boolean {
  const all = allTabbable();
  const at = all.findIndex((one) => one === elementOf(link));
  const next = all[at + 1];
  if (next === undefined || next !== focusedElement()) return false;
  const title = elementOf(target)?.querySelector('h1') ?? null;
  if (title !== null && (title.compareDocumentPosition(hostOf(next)) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
    return false;
  return isMenu(all.slice(at + 1, at + 1 + block));
}

/** Links of a menu are a word or two each; those of a list are titles. */
const isMenu = (links: readonly Element[]): boolean =>
  links.length === block &&
  links.every((one) => one instanceof HTMLAnchorElement) &&
  widthOf(links.map((one) => one.textContent.trim()).join('')) <= block * 16;

/** So many links before the content are a block that one wants to pass over. */
const block = 8;

/**
 * SC 2.4.1, ACT rule cf77f2: a page that begins with a block of links offers a way past it, by a link, a heading or a landmark.
 * Null where there is no such block, else whether it has a way.
 */
export function hasBypass(): { isThere: boolean; place: Place } | null {
  const links = [...document.querySelectorAll('nav a[href], header a[href], ul a[href]')].filter(isTabbable);
  const isFirst =
    allTabbable()
      .slice(0, block)
      .filter((one) => links.includes(one)).length === block;
  if (!isFirst) return null;
  const ways =
    'h1, h2, h3, h4, h5, h6, [role="heading"], main, [role="main"], article, section[aria-label], section[aria-labelledby], [role="region"], aside, [role="search"]';
  const isThere = [...document.querySelectorAll(ways)].some((one) => one.checkVisibility()) || skipLinks().length > 0;
  return { isThere, place: placeOf(document.body) };
}
