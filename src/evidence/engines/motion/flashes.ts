import type { Film } from './pictures.ts';

/** SC 2.3.1: three flashes in one second are allowed, and more on a small enough part of the window. */
const most = 3;
/** A quarter of ten degrees of sight, as WCAG measures it: 341 × 256 pixels, of which a quarter. */
const leastArea = (341 * 256) / 4;

/** Brightness at a moment. */
interface Light {
  atMs: number;
  light: number;
}

/** How many flashes fall into the worst second: a flash is a pair of opposing changes by a tenth where the darker is below 0.8. */
export function flashesIn(lights: readonly Light[]): number {
  const turns: number[] = [];
  let [lowest, highest] = [lights[0]?.light ?? 0, lights[0]?.light ?? 0];
  let last: 'up' | 'down' | null = null;
  for (const { atMs, light } of lights) {
    lowest = Math.min(lowest, light);
    highest = Math.max(highest, light);
    const turn = turnAt(light, lowest, highest);
    if (turn === null || turn === last) continue;
    turns.push(atMs);
    last = turn;
    [lowest, highest] = [light, light];
  }
  const inSecond = turns.map((atMs) => turns.filter((other) => other >= atMs && other < atMs + 1_000).length);
  return Math.floor(Math.max(0, ...inSecond) / 2);
}

function turnAt(light: number, lowest: number, highest: number): 'up' | 'down' | null {
  if (light - lowest >= 0.1 && lowest < 0.8) return 'up';
  return highest - light >= 0.1 && light < 0.8 ? 'down' : null;
}

export const isTooMany = (flashes: number): boolean => flashes > most;

/** Whether so much of the window may hurt. */
export const isLarge = (area: number): boolean => area >= leastArea;

/** What is to be seen of an element without scrolling further than to it. */
export function seenArea(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return Math.min(width, innerWidth) * Math.min(height, innerHeight);
}

/** The area of a moving picture that flashes too often, and how often. */
export function flashesOfFilm(element: Element, film: Film): { flashes: number; area: number } {
  const cells = film.frames[0]?.length ?? 0;
  let [flashes, flashing] = [0, 0];
  for (let cell = 0; cell < cells; cell++) {
    const own = flashesIn(lightsOf(film, cell));
    if (!isTooMany(own)) continue;
    flashing++;
    flashes = Math.max(flashes, own);
  }
  return { flashes, area: (seenArea(element) * flashing) / Math.max(cells, 1) };
}

/** Two seconds of one cell, the film going round. */
function lightsOf({ frames, durationsMs, rounds }: Film, cell: number): Light[] {
  const lights: Light[] = [];
  let atMs = 0;
  for (let round = 0; round < rounds && atMs < 2_000; round++) {
    for (const [index, frame] of frames.entries()) {
      lights.push({ atMs, light: frame[cell] ?? 0 });
      atMs += Math.max(durationsMs[index] ?? 0, 10);
    }
  }
  return lights;
}

/** How often an animation makes its target flash, read from the style that it gives at each hundredth of a second. */
export function flashesOfAnimation(animation: Animation, element: Element): number {
  const { currentTime, playState } = animation;
  const lights: Light[] = [];
  animation.pause();
  for (let atMs = 0; atMs < 1_300; atMs += 10) {
    animation.currentTime = atMs;
    lights.push({ atMs, light: lightOf(element) });
  }
  animation.currentTime = currentTime;
  if (playState === 'running') animation.play();
  return flashesIn(lights);
}

/** The brightness of an element's ground over a white page; of its words where the ground is clear. */
export function lightOf(element: Element): number {
  const style = getComputedStyle(element);
  if (style.visibility !== 'visible' || style.display === 'none') return 1;
  const opacity = Number(style.opacity);
  const [light, alpha] = lightOfColour(style.backgroundColor);
  const brightness = style.filter.match(/brightness\(([\d.]+)\)/)?.[1];
  const own = alpha === 0 ? (hasPicture(style) ? 0.2 : lightOfColour(style.color)[0]) : light;
  const covers = alpha === 0 ? opacity : alpha * opacity;
  return own * Math.min(Number(brightness ?? 1), 1) * covers + (1 - covers);
}

const hasPicture = ({ backgroundImage }: CSSStyleDeclaration): boolean => backgroundImage !== 'none';

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** Relative luminance and alpha of a computed colour. */
function lightOfColour(colour: string): [light: number, alpha: number] {
  const numbers = (colour.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = colour.startsWith('rgb') ? 255 : 1;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return [0.2126 * linear(red / scale) + 0.7152 * linear(green / scale) + 0.0722 * linear(blue / scale), alpha];
}
