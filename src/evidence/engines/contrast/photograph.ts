import type { Box, Picture, Tab } from '#contracts/engine.ts';
import type { Edges } from '#probe/clipping.ts';
import { luminance } from '#probe/colours.ts';

/** Pictures of the parts of a page that are to be measured, strip below strip. */
export interface Photograph {
  /** The luminance of a pixel of the page; null beside the strips. */
  at(x: number, y: number): number | null;
  /** Red, green and blue as one number; -1 beside the strips. */
  colourAt(x: number, y: number): number;
}

// For each picture the browser lays the page out anew, however small it is: few tall ones are taken, each only as large as
// what is to be measured in it; what stands below the last strip is not.
const stripHeight = 4_000;
const mostStrips = 5;
const margin = 8;

/** Takes pictures of all of the page in which boxes stand. */
export async function photograph(tab: Tab, boxes: readonly Box[]): Promise<Photograph> {
  const strips = new Map<number, { clip: Box; picture: Picture }>();
  for (const [strip, clip] of stripsOf(boxes)) strips.set(strip, { clip, picture: await tab.picture(clip) });
  const offset = (x: number, y: number): { rgba: Uint8Array; at: number } | null => {
    const found = strips.get(Math.floor(y / stripHeight));
    if (found === undefined) return null;
    const { clip, picture } = found;
    const [column, row] = [Math.floor(x - clip.x), Math.floor(y - clip.y)];
    const isInside = column >= 0 && row >= 0 && column < picture.width && row < picture.height;
    return isInside ? { rgba: picture.rgba, at: (row * picture.width + column) * 4 } : null;
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

/** The page is cut into strips; of each the part in which boxes stand. */
function stripsOf(boxes: readonly Box[]): [strip: number, clip: Box][] {
  const strips = new Map<number, Edges>();
  for (const { x, y, width, height } of boxes) {
    const box = { left: x - margin, top: y - margin, right: x + width + margin, bottom: y + height + margin };
    const last = Math.floor(box.bottom / stripHeight);
    for (let strip = Math.max(0, Math.floor(box.top / stripHeight)); strip <= last; strip += 1) {
      const known = strips.get(strip);
      strips.set(strip, {
        left: Math.min(known?.left ?? Infinity, Math.max(0, Math.floor(box.left))),
        top: Math.min(known?.top ?? Infinity, Math.max(strip * stripHeight, Math.floor(box.top))),
        right: Math.max(known?.right ?? 1, Math.ceil(box.right)),
        bottom: Math.max(known?.bottom ?? 1, Math.min((strip + 1) * stripHeight, Math.ceil(box.bottom))),
      });
    }
  }
  const sorted = [...strips].toSorted(([a], [b]) => a - b).slice(0, mostStrips);
  return sorted.map(([strip, { left, top, right, bottom }]) => [
    strip,
    { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) },
  ]);
}
