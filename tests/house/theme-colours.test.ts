import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync('themes/base/tokens.css', 'utf8');

/** Text on ground, as the theme's rules pair them. */
const textPairs = [
  ['text', 'ground'],
  ['text', 'tint'],
  ['text-quiet', 'ground'],
  ['text-quiet', 'tint'],
  ['link', 'ground'],
  ['on-main', 'main'],
  ['notice-text', 'notice-ground'],
] as const;
const shapePairs = [
  ['focus', 'ground'],
  ['focus', 'tint'],
  ['line-strong', 'ground'],
  ['link', 'tint'],
  ['notice-line', 'ground'],
] as const;

const schemes: Record<string, readonly string[]> = {
  light: [''],
  dark: ['', '(prefers-color-scheme: dark)'],
  'more contrast': ['', '(prefers-contrast: more)'],
  'more contrast, dark': [
    '',
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(prefers-contrast: more) and (prefers-color-scheme: dark)',
  ],
};

describe.each(Object.keys(schemes))('colours of the base theme, %s', (scheme) => {
  const tokens = tokensIn(schemes[scheme] ?? []);

  it.each(textPairs)('give --%s on --%s at least 7:1', (front, back) => {
    expect(ratio(tokens, front, back)).toBeGreaterThanOrEqual(7);
  });

  it.each(shapePairs)('give --%s beside --%s at least 3:1', (front, back) => {
    expect(ratio(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});

function tokensIn(media: readonly string[]): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const query of media) {
    const start = query === '' ? 0 : sheet.indexOf(`@media ${query} {`);
    if (start < 0) throw new Error(`tokens.css has no @media ${query}`);
    const rule = sheet.slice(sheet.indexOf(':root {', start), sheet.indexOf('}', start));
    for (const [, name = '', value = ''] of rule.matchAll(/--([\w-]+):\s*([^;]+);/g)) tokens.set(name, value);
  }
  return tokens;
}

function ratio(tokens: ReadonlyMap<string, string>, front: string, back: string): number {
  const [a, b] = [luminance(tokens, front), luminance(tokens, back)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance of WCAG 2. */
function luminance(tokens: ReadonlyMap<string, string>, name: string): number {
  const value = tokens.get(name) ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return luminance(tokens, other);
  if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--${name} is not a colour: ${value}`);
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(value.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
