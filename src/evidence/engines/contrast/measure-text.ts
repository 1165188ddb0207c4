import type { Box } from '#contracts/engine.ts';
import { luminance, over, ratioOf, type Colour } from '#probe/colours.ts';
import type { Photograph } from './photograph.ts';
import type { TextSample } from './samples.ts';

/**
 * The contrast of a text's palest letters with what is behind them, where at least one letter in ten is too pale; the
 * middle of each letter's room decides, so that a speck in a photograph does not. Null where all can be read, or nothing
 * of the text is to be seen.
 */
export function paleness(sample: TextSample, hidden: Photograph, painted: Photograph): number | null {
  if (sample.ratio !== null) return sample.ratio < sample.need ? sample.ratio : null;
  const letters = sample.lines.flatMap((line) => lettersOf(line, sample.letter));
  const ratios = letters.map((letter) => ratioIn(letter, sample, hidden, painted)).filter((ratio) => ratio !== null);
  // A rounded pixel is not worth a quarrel.
  const pale = ratios.filter((ratio) => ratio < sample.need - 0.02);
  if (pale.length === 0 || pale.length < ratios.length * 0.1) return null;
  return pale.toSorted((a, b) => a - b)[Math.floor(pale.length / 2)]!;
}

/** A line, cut into pieces about as wide as a letter is high, and as high as letters are. */
function lettersOf({ x, y, width, height }: Box, letter: number): Box[] {
  const count = Math.max(1, Math.round(width / letter));
  const high = Math.min(height, letter * 0.8);
  return Array.from({ length: count }, (_none, index) => ({
    x: x + (width / count) * index,
    y: y + (height - high) / 2,
    width: width / count,
    height: high,
  }));
}

/** Null where something covers the letter, so that its colour makes no difference. */
function ratioIn(box: Box, sample: TextSample, hidden: Photograph, painted: Photograph): number | null {
  const ratios: number[] = [];
  let covered = 0;
  const step = Math.max(1, Math.floor(Math.min(box.width, box.height) / 6));
  for (let y = Math.ceil(box.y); y < box.y + box.height; y += step) {
    for (let x = Math.ceil(box.x); x < box.x + box.width; x += step) {
      const below = hidden.at(x, y);
      const letter = sample.colour === null ? painted.at(x, y) : mixed(sample.colour, hidden.colourAt(x, y));
      if (below === null || letter === null) continue;
      const isSame = sample.colour === null && painted.colourAt(x, y) === hidden.colourAt(x, y);
      if (isSame && !(sample.isOnTop && isInkOf(sample, below))) covered += 1;
      else ratios.push(ratioOf(below, letter));
    }
  }
  if (ratios.length <= covered) return null;
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
}

/** Letters of which the picture shows nothing have the colour behind them, or the page has been laid out anew since it was measured. */
function isInkOf({ ink }: TextSample, below: number): boolean {
  return ink === null || ink[3] < 1 || ratioOf(below, luminance(ink[0], ink[1], ink[2])) < 1.2;
}

function mixed(colour: Colour, below: number): number | null {
  if (below < 0) return null;
  const [red, green, blue] = over(colour, [below >> 16, (below >> 8) & 255, below & 255, 1]);
  return luminance(red, green, blue);
}
