import type { Box, Picture, Tab } from '#contracts/engine.ts';
import { luminance } from '#probe/colours.ts';

/** Pictures of the parts of a page that are to be measured, strip below strip. */
export interface Photograph {
  /** The luminance of a pixel of the page; null beside the strips. */
  at(x: number, y: number): number | null;
  /** Red, green and blue as one number; -1 beside the strips. */
  colourAt(x: number, y: number): number;
}

// Higher pictures take the browser long; what stands below the last strip is not measured.
const stripHeight = 2_500;
const mostStrips = 12;

/** Takes pictures of all of the page in which boxes stand. */
export async function photograph(tab: Tab, width: number, boxes: readonly Box[]): Promise<Photograph> {
  const strips = stripsOf(boxes);
  const pictures: Picture[] = [];
  for (const { top, height } of strips) pictures.push(await tab.picture({ x: 0, y: top, width, height }));
  const offset = (x: number, y: number): { rgba: Uint8Array; at: number } | null => {
    const index = strips.findIndex(({ top, height }) => y >= top && y < top + height);
    const picture = pictures[index];
    if (picture === undefined || x < 0 || x >= picture.width) return null;
    const row = Math.floor(y - strips[index]!.top);
    return row < picture.height ? { rgba: picture.rgba, at: (row * picture.width + Math.floor(x)) * 4 } : null;
  };
  return {
    at(x, y) {
      const found = offset(x, y);
      if (found === null) return null;
      const { rgba, at } = found;
      return luminance(rgba[at]!, rgba[at + 1]!, rgba[at + 2]!);
    },
    colourAt(x, y) {
      const found = offset(x, y);
      if (found === null) return -1;
      const { rgba, at } = found;
      return (rgba[at]! << 16) | (rgba[at + 1]! << 8) | rgba[at + 2]!;
    },
  };
}

/** Whole strips from the first box to the last, without those in which none stands. */
function stripsOf(boxes: readonly Box[]): { top: number; height: number }[] {
  const strips = new Map<number, { from: number; to: number }>();
  for (const { y, height } of boxes) {
    for (let strip = Math.floor(Math.max(0, y) / stripHeight); strip <= (y + height) / stripHeight; strip += 1) {
      const known = strips.get(strip);
      strips.set(strip, {
        from: Math.max(strip * stripHeight, Math.min(known?.from ?? Infinity, Math.floor(y) - 8)),
        to: Math.min((strip + 1) * stripHeight, Math.max(known?.to ?? 0, Math.ceil(y + height) + 8)),
      });
    }
  }
  const sorted = [...strips.values()].toSorted((a, b) => a.from - b.from);
  return sorted.slice(0, mostStrips).map(({ from, to }) => ({ top: from, height: Math.max(1, to - from) }));
}
