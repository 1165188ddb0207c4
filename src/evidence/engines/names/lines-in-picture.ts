/** What looks like lines of text in a picture: on an even ground, in an ink, of even height, broken by gaps. */
export interface Lines {
  count: number;
  /** How many signs as wide as they are high fit into the lines. */
  squares: number;
}

const widest = 640;
/** Of 255 in the channel that differs most: more than the edge of a letter is smoothed by. */
const inkFrom = 90;

/** Null where the picture shows anything else than text, or where its pixels cannot be read. */
export function linesIn(picture: HTMLImageElement): Lines | null {
  const image = pixelsOf(picture);
  if (image === null) return null;
  const ink = inkOf(image);
  if (ink === null) return null;
  const runs = runsOf(image.height, (y) => hasAny(image.width, (x) => ink[y * image.width + x] === 1));
  const lines = runs
    .filter(([from, to]) => to - from >= 7)
    .map(([from, to]) => lineAt(ink, image.width, from, to))
    .filter((line) => line !== null);
  const inked = runs.reduce((sum, [from, to]) => sum + to - from, 0);
  const read = lines.reduce((sum, { height }) => sum + height, 0);
  // A drawing with a caption has other things on it than lines.
  if (lines.length === 0 || read < inked * 0.8) return null;
  return { count: lines.length, squares: lines.reduce((sum, { squares }) => sum + squares, 0) };
}

interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

function pixelsOf(picture: HTMLImageElement): Pixels | null {
  const scale = Math.min(1, widest / picture.naturalWidth);
  const [width, height] = [Math.round(picture.naturalWidth * scale), Math.round(picture.naturalHeight * scale)];
  if (!picture.complete || width < 24 || height < 10 || height > 2000) return null;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  try {
    pen.drawImage(picture, 0, 0, width, height);
    return { width, height, data: pen.getImageData(0, 0, width, height).data };
  } catch {
    return null;
  }
}

/** Marks what stands out from the ground; null where there is no even ground, or too much or too little stands on it. */
function inkOf({ width, height, data }: Pixels): Uint8Array | null {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const key = ((data[at]! >> 4) << 8) | ((data[at + 1]! >> 4) << 4) | (data[at + 2]! >> 4);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [ground, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  if (most < width * height * 0.45) return null;
  const of = [(ground >> 8) & 15, (ground >> 4) & 15, ground & 15].map((value) => value * 16 + 8);
  const ink = new Uint8Array(width * height);
  let marked = 0;
  for (let at = 0; at < ink.length; at++) {
    const far = Math.max(...of.map((value, channel) => Math.abs(value - data[at * 4 + channel]!)));
    if (far < inkFrom) continue;
    ink[at] = 1;
    marked++;
  }
  const share = marked / ink.length;
  return share < 0.01 || share > 0.4 ? null : withoutFrame(ink, width, height);
}

/** What touches the edge belongs to a frame or to rounded corners, and so does one line that goes round nearly all. */
function withoutFrame(ink: Uint8Array, width: number, height: number): Uint8Array {
  const left = Uint8Array.from(ink);
  for (let start = 0; start < left.length; start++) {
    if (left[start] !== 1) continue;
    const part = takeFrom(left, start, width);
    const [xs, ys] = [part.map((at) => at % width), part.map((at) => Math.floor(at / width))];
    const [west, east] = rangeOf(xs);
    const [north, south] = rangeOf(ys);
    const isAtEdge = west === 0 || north === 0 || east === width - 1 || south === height - 1;
    const isRound = east - west > width * 0.85 && south - north > height * 0.85;
    if (isAtEdge || isRound) for (const at of part) ink[at] = 0;
  }
  return ink;
}

/** Takes out all that hangs together with one point. */
function takeFrom(ink: Uint8Array, start: number, width: number): number[] {
  const part: number[] = [];
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (ink[at] !== 1) continue;
    ink[at] = 0;
    part.push(at);
    const x = at % width;
    if (x > 0) open.push(at - 1);
    if (x < width - 1) open.push(at + 1);
    open.push(at - width, at + width);
  }
  return part;
}

const rangeOf = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

/** One line, if it is broken into signs and is as full as writing is. */
function lineAt(ink: Uint8Array, width: number, from: number, to: number): { height: number; squares: number } | null {
  const height = to - from;
  const isInked = (x: number): boolean => hasAny(height, (y) => ink[(from + y) * width + x] === 1);
  const signs = runsOf(width, isInked);
  const [first, last] = [signs[0]?.[0] ?? 0, signs.at(-1)?.[1] ?? 0];
  const squares = (last - first) / height;
  const inked = ink.subarray(from * width, to * width).reduce((sum, one) => sum + one, 0);
  const fullness = inked / ((last - first) * height);
  const isWriting = signs.length >= Math.max(3, squares * 0.5) && fullness > 0.08 && fullness < 0.6;
  return isWriting ? { height, squares } : null;
}

/** Stretches over which something holds, as their beginning and end. */
function runsOf(length: number, holds: (at: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  for (let at = 0; at < length; at++) {
    if (!holds(at)) continue;
    const last = runs.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function hasAny(length: number, holds: (at: number) => boolean): boolean {
  for (let at = 0; at < length; at++) if (holds(at)) return true;
  return false;
}
