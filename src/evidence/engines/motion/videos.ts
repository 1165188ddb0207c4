import { watchOfPage } from '#probe/watch.ts';
import { isMet, longestMs, type Moving } from './moving.ts';

/** Films that begin by themselves and go on: a film for the eye alone moves as any picture does. */
export function* playingFilms(): Iterable<Moving> {
  for (const element of document.querySelectorAll('video')) {
    if (!(element.autoplay || watchOfPage().played.has(element)) || element.controls || !isMet(element)) continue;
    if (!element.loop && element.duration * 1_000 <= longestMs) continue;
    let isAsked = false;
    element.pause = () => {
      isAsked = true;
      HTMLMediaElement.prototype.pause.call(element);
    };
    yield {
      element,
      how: 'film',
      isDoubtful: Number.isNaN(element.duration) && !element.loop,
      isStill: () => isAsked || !element.isConnected || !isMet(element) || !element.autoplay,
    };
  }
}
