import { longestMs, isMet, isWaitingSign, type Moving } from './moving.ts';

/** A picture that moves, decoded: what it shows, frame by frame, on a small grid. */
export interface Film {
  /** Brightness of the cells of each frame, 0 to 1. */
  frames: readonly Float32Array[];
  durationsMs: readonly number[];
  /** Infinity where it never ends. */
  rounds: number;
}

/** Cells a side. */
const grid = 16;
const mostFrames = 120;
const mostPictures = 40;

/** Pictures of the page that hold more than one frame, each with its film. */
export async function films(): Promise<Map<Element, Film>> {
  const found = new Map<Element, Film>();
  const known = new Map<string, Film | null>();
  for (const { element, address } of [...addresses()].slice(0, mostPictures)) {
    if (!known.has(address)) known.set(address, await readFilm(address));
    const film = known.get(address);
    if (film !== null && film !== undefined) found.set(element, film);
  }
  return found;
}

/** What shows a picture that may move: elements, and backgrounds that are named so. */
function* addresses(): Iterable<{ element: Element; address: string }> {
  for (const element of document.querySelectorAll<HTMLImageElement | HTMLInputElement>('img, input[type=image]')) {
    const address = ('currentSrc' in element && element.currentSrc) || element.src;
    if (/^(?:http|data:image)/.test(address) && isMet(element) && mayMove(address)) yield { element, address };
  }
  for (const element of document.querySelectorAll('body, body *')) {
    const [, address] =
      /url\("([^"]+\.(?:gif|webp|apng)[^"]*)"\)/i.exec(getComputedStyle(element).backgroundImage) ?? [];
    if (address !== undefined && isMet(element)) yield { element, address };
  }
}

const mayMove = (address: string): boolean =>
  /^data:image\/(?:gif|png|webp|apng|avif)/.test(address) || !/\.(?:jpe?g|svg|ico)(?:$|[?#])/i.test(address);

async function readFilm(address: string): Promise<Film | null> {
  try {
    const answer = await fetch(address);
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    const data = await answer.arrayBuffer();
    if (!/^image\/(?:gif|png|apng|webp|avif)$/.test(type) || !holdsFrames(new Uint8Array(data), type)) return null;
    const decoder = new ImageDecoder({ data, type: type === 'image/apng' ? 'image/png' : type, preferAnimation: true });
    await Promise.all([decoder.tracks.ready, decoder.completed]);
    const track = decoder.tracks.selectedTrack;
    if (track === null || track.frameCount < 2) return null;
    return await decodeAll(decoder, track);
  } catch {
    return null;
  }
}

/** Still pictures are not decoded: an animated PNG says `acTL`, an animated WebP `ANIM`. */
function holdsFrames(bytes: Uint8Array, type: string): boolean {
  const head = String.fromCodePoint(...bytes.slice(0, 4_000));
  if (type === 'image/png' || type === 'image/apng') return head.includes('acTL');
  return type !== 'image/webp' || head.includes('ANIM');
}

async function decodeAll(decoder: ImageDecoder, track: ImageTrack): Promise<Film> {
  const canvas = new OffscreenCanvas(grid, grid);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('no canvas');
  const frames: Float32Array[] = [];
  const durationsMs: number[] = [];
  for (let index = 0; index < Math.min(track.frameCount, mostFrames); index++) {
    const { image } = await decoder.decode({ frameIndex: index });
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, grid, grid);
    pen.drawImage(image, 0, 0, grid, grid);
    durationsMs.push((image.duration ?? 100_000) / 1_000);
    image.close();
    frames.push(brightnessOf(pen.getImageData(0, 0, grid, grid).data));
  }
  return { frames, durationsMs, rounds: track.repetitionCount + 1 };
}

/** Relative luminance, as WCAG defines it, of each cell. */
function brightnessOf(rgba: Uint8ClampedArray): Float32Array {
  const light = new Float32Array(rgba.length / 4);
  for (let cell = 0; cell < light.length; cell++) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(cell * 4, cell * 4 + 3);
    light[cell] = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }
  return light;
}

const linear = (value: number): number => (value <= 10 ? value / 3_294 : ((value / 255 + 0.055) / 1.055) ** 2.4);

/** Pictures that move longer than five seconds. */
export function* movingPictures(shown: ReadonlyMap<Element, Film>): Iterable<Moving> {
  for (const [element, film] of shown) {
    const roundMs = film.durationsMs.reduce((sum, one) => sum + one, 0);
    if (roundMs * film.rounds <= longestMs || !film.frames.some((frame) => differs(frame, film.frames[0]!))) continue;
    const before = lookOf(element);
    yield {
      element,
      how: 'picture',
      isDoubtful: isWaitingSign(element) || isWaitingSign(element.parentElement ?? element),
      isStill: () => !isMet(element) || lookOf(element) !== before,
    };
  }
}

const lookOf = (element: Element): string =>
  `${element.getAttribute('src') ?? ''} ${element.getAttribute('srcset') ?? ''} ${getComputedStyle(element).backgroundImage}`;

const differs = (one: Float32Array, other: Float32Array): boolean =>
  one.some((light, cell) => Math.abs(light - (other[cell] ?? 0)) > 0.02);
