import { colour, contrastOf, luminanceOf } from '#site/contrast.ts';

/** The lightest ground on which the theme sets links in the dark: --raised in themes/base/tokens.css. */
const darkGround = '#222c36';
const leastRatio = 7;
/** As vivid as the theme's own link: a pale main colour stays pale, a strong one does not glare. */
const mostChroma = 0.09;

/** The colour of links in the dark: the main colour's hue, as light as 7:1 asks for. Null for what is no colour. */
export function linkInTheDark(main: string): string | null {
  const Color = colour();
  const given = Color.try(main)?.to('oklch');
  if (given === undefined) return null;
  const [, chroma, hue] = given.coords;
  for (let lightness = 0.82; lightness < 1; lightness += 0.01) {
    const link = new Color('oklch', [lightness, Math.min(chroma ?? 0, mostChroma), hue])
      .to('srgb')
      .toGamut()
      .toString({ format: 'hex', collapse: false });
    if (contrastOf(luminanceOf(link) ?? 0, luminanceOf(darkGround) ?? 0) >= leastRatio) return link;
  }
  return '#ffffff';
}
