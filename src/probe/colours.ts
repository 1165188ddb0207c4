/** Red, green and blue from 0 to 255, alpha from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const linear = Array.from({ length: 256 }, (_none, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance as WCAG 2 defines it. */
export const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * lightOf(red) + 0.7152 * lightOf(green) + 0.0722 * lightOf(blue);

const lightOf = (value: number): number => linear[Math.min(255, Math.max(0, Math.round(value)))]!;

/** The contrast ratio of two luminances, from 1 to 21. */
export const ratioOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** The contrast ratio of two opaque colours. */
export const contrastOf = (one: Colour, other: Colour): number => ratioOf(luminanceOf(one), luminanceOf(other));

const luminanceOf = ([red, green, blue]: Colour): number => luminance(red, green, blue);

/** What is seen where one colour lies over another. */
export function over(top: Colour, below: Colour): Colour {
  const alpha = top[3] + below[3] * (1 - top[3]);
  if (alpha === 0) return [0, 0, 0, 0];
  const mix = (index: 0 | 1 | 2): number => (top[index] * top[3] + below[index] * below[3] * (1 - top[3])) / alpha;
  return [mix(0), mix(1), mix(2), alpha];
}

/** Two digits, cut and not rounded: 4.499 is not 4.5. */
export const shownRatio = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
