import { fold } from '#probe/shown.ts';
import { watchOfPage } from '#probe/watch.ts';
import { isMet, type Moving } from './moving.ts';

/** Running text by `<marquee>` (failure F16 knows it by name) and blinking text by `<blink>` or `text-decoration` (F47, F4). */
export function* oldWays(): Iterable<Moving> {
  for (const element of document.querySelectorAll('marquee')) {
    if (!runs(element) || !isMet(element) || isEmpty(element)) continue;
    yield {
      element,
      how: 'marquee',
      isDoubtful: isFinite(element),
      isStill: () => !element.isConnected || !runs(element) || !isMet(element) || watchOfPage().stopped.has(element),
    };
  }
  for (const element of document.querySelectorAll('*')) {
    if (!blinks(element) || !isMet(element) || fold(element.textContent) === '') continue;
    if (element.parentElement !== null && blinks(element.parentElement)) continue;
    yield {
      element,
      how: 'blink',
      isDoubtful: false,
      isStill: () => !element.isConnected || !blinks(element) || !isMet(element),
    };
  }
}

const isEmpty = (element: Element): boolean =>
  fold(element.textContent) === '' && element.querySelector('img, svg') === null;

const runs = (marquee: HTMLMarqueeElement): boolean => marquee.scrollAmount > 0;

/** One that runs a given number of times may be over soon. */
const isFinite = (marquee: HTMLMarqueeElement): boolean => Number(marquee.getAttribute('loop') ?? -1) > 0;

const blinks = (element: Element): boolean =>
  element.tagName === 'BLINK' || getComputedStyle(element).textDecorationLine.includes('blink');
