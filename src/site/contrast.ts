import { onDemand } from '#lib/on-demand.ts';

/** Only a site with colours of its own asks for it: a tenth of a second at the start of all others. */
export const colour = onDemand<typeof import('colorjs.io').default>((require) => require('colorjs.io').default);

/** The contrast ratio of two colours by WCAG 2. */
export const contrastOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** Relative luminance by WCAG 2 of a colour in any notation of CSS; null for what is no colour that hides what is below it. */
export function luminanceOf(value: string): number | null {
  const given = colour().try(value);
  if (given === null || given === undefined || given.alpha !== 1) return null;
  const [r = 0, g = 0, b = 0] = given
    .to('srgb')
    .toGamut()
    .coords.map((channel) => {
      const part = channel ?? 0;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The colour of the same hue and chroma, nearest in lightness, that passes; null where none does. */
export function nearestColour(value: string, passes: (hex: string) => boolean): string | null {
  const Color = colour();
  const [lightness = 0, chroma, hue] = new Color(value).to('oklch').coords.map((part) => part ?? 0);
  for (let step = 0; step <= 1000; step++) {
    for (const near of [lightness - step / 1000, lightness + step / 1000]) {
      if (near < 0 || near > 1) continue;
      const hex = new Color('oklch', [near, chroma ?? 0, hue ?? 0])
        .to('srgb')
        .toGamut()
        .toString({ format: 'hex', collapse: false });
      if (passes(hex)) return hex;
    }
  }
  return null;
}
