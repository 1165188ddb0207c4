import { allTabbable } from '#probe/focusable.ts';
import { outwards } from '#probe/tree.ts';

/** The outlines that elements have without the focus. */
const atRest = new Map<Element, string>();

/** Remembers how everything looks that Tab comes to, before it does. */
export function noteRest(): void {
  for (const element of allTabbable()) atRest.set(element, getComputedStyle(element).outlineStyle);
}

/**
 * Whether a focused element has an outline that nobody overlooks: at least two pixels, of three to one against the plain colour
 * around it, uncut, and not there at rest. What is any less plain is judged by its picture.
 */
export function hasRing(element: Element): boolean {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (outlineStyle === 'none' || atRest.get(element) !== 'none' || Number.parseFloat(outlineWidth) < 2) return false;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  if (width < 4 || height < 4 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
  const ground = groundOf(element);
  const ring = channels(outlineColor);
  return ground !== null && ring !== null && ratio(ring, ground) >= 3;
}

/** The one colour behind an element; null where something cuts it off, fades it, or is painted otherwise. */
function groundOf(element: Element): Channels | null {
  let ground: Channels | null = null;
  for (const one of outwards(element)) {
    const { opacity, overflow, backgroundImage, backgroundColor, clipPath, filter } = getComputedStyle(one);
    const isOwn = one === element;
    const isPage = one === document.body || one === document.documentElement;
    if (opacity !== '1' || clipPath !== 'none' || filter !== 'none') return null;
    if (isOwn) continue;
    if (!isPage && overflow !== 'visible') return null;
    if (ground !== null) continue;
    if (backgroundImage !== 'none') return null;
    ground = channels(backgroundColor);
  }
  return ground ?? [255, 255, 255];
}

type Channels = readonly [number, number, number];

/** Null for what is not wholly opaque, or is written in another way. */
function channels(colour: string): Channels | null {
  const match = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** WCAG's contrast ratio. */
function ratio(one: Channels, other: Channels): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: Channels): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
