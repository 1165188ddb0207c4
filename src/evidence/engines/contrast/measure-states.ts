import type { Box } from '#contracts/engine.ts';
import { ratioOf } from '#probe/colours.ts';
import { fewestPixels, need } from './measure-parts.ts';
import type { Photograph } from './photograph.ts';

/**
 * The best contrast between what stands in a box before it is ticked and after, pixel by pixel, where that is too little to see
 * that it is (SC 1.4.11: what is needed to identify a state); null where it is enough, or where nothing changes that a picture shows.
 */
export function faintTurn({ x, y, width, height }: Box, before: Photograph, after: Photograph): number | null {
  const changes: number[] = [];
  for (let row = Math.round(y); row < Math.round(y + height); row += 1) {
    for (let column = Math.round(x); column < Math.round(x + width); column += 1) {
      const [one, other] = [before.at(column, row), after.at(column, row)];
      const isChanged = before.colourAt(column, row) !== after.colourAt(column, row);
      if (one !== null && other !== null && isChanged) changes.push(ratioOf(one, other));
    }
  }
  if (changes.length < fewestPixels) return null;
  const best = changes.toSorted((a, b) => b - a)[fewestPixels - 1] ?? 0;
  return best < need ? best : null;
}
