import { contrastOf, over, type Colour } from '#probe/colours.ts';
import { outwards } from '#probe/tree.ts';

const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/;

/** A computed colour in whatever notation; null for what is no colour, as `none` or a pattern. */
export function readColour(css: string): Colour | null {
  const [, red, green, blue, alpha = '1'] = plain.exec(css) ?? [];
  if (red !== undefined) return [Number(red), Number(green), Number(blue), Number(alpha)];
  return CSS.supports('color', css) ? painted(css) : null;
}

let canvas: CanvasRenderingContext2D | null = null;

/** Of `oklch()` and its like only a canvas knows what is painted. */
function painted(css: string): Colour | null {
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (canvas === null) return null;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** How much an element lets through, with all around it. */
export function opacityOf(element: Element): number {
  let opacity = 1;
  for (const at of outwards(element)) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

/** The contrast that a text of its size needs (SC 1.4.3): 3:1 for 18 pt, or for 14 pt and bold; else 4.5:1. */
export function neededRatio({ fontSize, fontWeight }: Pick<CSSStyleDeclaration, 'fontSize' | 'fontWeight'>): number {
  const letter = Number.parseFloat(fontSize);
  return letter >= 24 || (letter >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

/** The contrast of an element's own letters, and what they need; null where anything but plain colours may lie behind them. */
export function plainContrast(element: Element): { ratio: number; need: number } | null {
  const style = getComputedStyle(element);
  const [letters, below] = [readColour(style.color), backgroundOf(element)];
  if (letters === null || below === null) return null;
  if (style.webkitTextFillColor !== style.color || style.textShadow !== 'none') return null;
  return { ratio: contrastOf(over(letters, below), below), need: neededRatio(style) };
}

/**
 * The plain colour behind an element's text, from its own background and those around it; null where pictures, gradients,
 * filters or what is placed by hand leave it open.
 */
export function backgroundOf(element: Element): Colour | null {
  let seen: Colour = [0, 0, 0, 0];
  for (const at of outwards(element)) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none' || style.filter !== 'none' || style.mixBlendMode !== 'normal') return null;
    if (Number(style.opacity) < 1) return null;
    const own = readColour(style.backgroundColor);
    if (own === null) return null;
    seen = over(seen, own);
    if (seen[3] > 0.999) return seen;
    if (/^(?:absolute|fixed|sticky)$/.test(style.position)) return null;
  }
  const sheet = readColour(
    getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'Canvas' : 'white',
  );
  return over(seen, sheet ?? [255, 255, 255, 1]);
}
