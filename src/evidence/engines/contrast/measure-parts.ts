import type { Box } from '#contracts/engine.ts';
import { ratioOf } from '#probe/colours.ts';
import type { Photograph } from './photograph.ts';
import type { PartSample } from './samples.ts';

// Edges that are drawn between two pixels are a little paler than their colour.
export const need = 2.9;
export const fewestPixels = 6;
const margin = 4;

/** The best contrast that a part has with what is next to it, where that is too little to find it; null where it is enough. */
export function faintness({ kind, box }: PartSample, seen: Photograph): number | null {
  const outside = commonest(ring(box, margin - 1).map(([x, y]) => seen.at(x, y)));
  const inside = commonest(pixelsIn(box).map(([x, y]) => seen.at(x, y)));
  if (outside === null || inside === null) return null;
  const ofPixel = (x: number, y: number): number => {
    const own = seen.at(x, y);
    return own === null ? 0 : Math.max(ratioOf(own, outside), ratioOf(own, inside));
  };
  const best = kind === 'field' ? bestEdge(box, ofPixel, ratioOf(inside, outside)) : bestInside(box, ofPixel);
  return best < need ? best : null;
}

/** A field is found by its surface, or by a line along one of its sides that is its own. */
function bestEdge(box: Box, ofPixel: (x: number, y: number) => number, surface: number): number {
  let best = surface;
  for (let inset = -margin; inset < margin; inset += 1) {
    for (const side of sidesOf(box, inset)) {
      if (inset < 0 && runsOn(side, ofPixel)) continue;
      const along = side.map(([x, y]) => ofPixel(x, y)).toSorted((a, b) => b - a);
      best = Math.max(best, along[Math.floor(along.length * 0.6)] ?? 0);
    }
  }
  return best;
}

/** A line that goes on beyond both ends of the field belongs to what stands next to it. */
function runsOn(side: readonly Pixel[], ofPixel: (x: number, y: number) => number): boolean {
  const [first, last] = [side[0], side.at(-1)];
  if (first === undefined || last === undefined) return false;
  const [across, down] = first[1] === last[1] ? [margin, 0] : [0, margin];
  return ofPixel(first[0] - across, first[1] - down) >= need && ofPixel(last[0] + across, last[1] + down) >= need;
}

/** A mark or a drawing is found by any of its strokes. */
function bestInside(box: Box, ofPixel: (x: number, y: number) => number): number {
  const all = pixelsIn(box)
    .map(([x, y]) => ofPixel(x, y))
    .toSorted((a, b) => b - a);
  return all[fewestPixels - 1] ?? all.at(-1) ?? 0;
}

type Pixel = readonly [x: number, y: number];

function pixelsIn({ x, y, width, height }: Box): Pixel[] {
  const pixels: Pixel[] = [];
  for (let row = Math.round(y); row < Math.round(y + height); row += 1) {
    for (let column = Math.round(x); column < Math.round(x + width); column += 1) pixels.push([column, row]);
  }
  return pixels;
}

const ring = (box: Box, away: number): Pixel[] => sidesOf(box, -away).flat();

/** The pixels along the four sides of a box that is smaller by an inset. */
function sidesOf({ x, y, width, height }: Box, inset: number): Pixel[][] {
  const [left, top] = [Math.round(x) + inset, Math.round(y) + inset];
  const [right, bottom] = [Math.round(x + width) - 1 - inset, Math.round(y + height) - 1 - inset];
  const columns = Array.from({ length: Math.max(0, right - left + 1) }, (_none, index) => left + index);
  const rows = Array.from({ length: Math.max(0, bottom - top + 1) }, (_none, index) => top + index);
  return [
    columns.map((column): Pixel => [column, top]),
    columns.map((column): Pixel => [column, bottom]),
    rows.map((row): Pixel => [left, row]),
    rows.map((row): Pixel => [right, row]),
  ];
}

function commonest(values: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
