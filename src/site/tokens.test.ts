import { expect, it } from 'vitest';
import { tokensStyle } from '#site/tokens.ts';
import { smallSite } from '#tests/fixtures/site/small-site.ts';

const styled = (tokens: Record<string, string>) => smallSite({ theme: { id: 'base', tokens, density: 'comfortable' } });

it('writes a site’s tokens as custom properties', () => {
  expect(tokensStyle(styled({ main: '#0b5d8f' }))?.css).toBe(':root{--main:#0b5d8f}\n');
  expect(tokensStyle(styled({}))).toBeNull();
});

it.each(['red;}body{display:none', 'url(https://x.example/a)', '</style><script>', 'var(--x)', '"a"'])(
  'refuses %s: content never carries style of its own',
  (value) => expect(() => tokensStyle(styled({ main: value }))).toThrow(/main/),
);
