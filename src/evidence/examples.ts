import type { Place } from '#model/evidence.ts';

const most = 3;

/** Up to three of many places: each one on a page, and of an element, that none before it has shown, as far as there are any. */
export function exampleOf(places: readonly Place[]): Place[] {
  const chosen: Place[] = [];
  while (chosen.length < Math.min(most, places.length)) {
    let best: Place | null = null;
    let bestNews = -1;
    for (const place of places) {
      const news = newsOf(place, chosen);
      if (news > bestNews && !chosen.includes(place)) [best, bestNews] = [place, news];
      if (bestNews === 3) break;
    }
    if (best === null) break;
    chosen.push(best);
  }
  return chosen;
}

/** A new page counts for more than a new element. */
const newsOf = (place: Place, chosen: readonly Place[]): number =>
  (chosen.some(({ page }) => page === place.page) ? 0 : 2) +
  (chosen.some(({ snippet }) => snippet === place.snippet) ? 0 : 1);
