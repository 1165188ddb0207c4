import Color from 'colorjs.io';
import { expect, it } from 'vitest';
import { linkInTheDark } from '#site/link-in-the-dark.ts';
import { tokensStyle } from '#site/tokens.ts';
import { smallSite } from '#tests/fixtures/site/small-site.ts';

const styled = (tokens: Record<string, string>) => smallSite({ theme: { id: 'base', tokens, density: 'comfortable' } });

it('writes a site’s tokens as custom properties', () => {
  expect(tokensStyle(styled({ main: '#0b5d8f' }))?.css).toMatch(/^:root\{--link-dark:#[0-9a-f]{6};--main:#0b5d8f\}\n$/);
  expect(tokensStyle(styled({}))).toBeNull();
});

it.each(['red;}body{display:none', 'url(https://x.example/a)', '</style><script>', 'var(--x)', '"a"'])(
  'refuses %s: content never carries style of its own',
  (value) => expect(() => tokensStyle(styled({ main: value }))).toThrow(/main/),
);

it.each(['#0b5d8f', '#1f6b4f', '#9c1f1f', '#333333', 'navy'])(
  'gives %s links of its hue that are light enough in the dark',
  (main) => {
    const link = new Color(linkInTheDark(main) ?? 'black');
    expect(link.contrastWCAG21('#222c36')).toBeGreaterThanOrEqual(7);
    const [, chroma, hue] = new Color(main).to('oklch').coords;
    if ((chroma ?? 0) > 0.02) expect(Math.abs((link.to('oklch').coords[2] ?? 0) - (hue ?? 0))).toBeLessThan(15);
  },
);

it('lets a site name the links of the dark itself, and makes none of what is no colour', () => {
  expect(tokensStyle(styled({ main: '#0b5d8f', 'link-dark': '#ffffff' }))?.css).toContain('--link-dark:#ffffff');
  expect(linkInTheDark('12px')).toBeNull();
});
