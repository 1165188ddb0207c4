import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync('themes/base/tokens.css', 'utf8');
const chosen = readFileSync('themes/base/styles/reading.css', 'utf8');

/** Text on ground, as the theme's rules pair them. */
const textPairs = [
  ['text', 'ground'],
  ['text', 'tint'],
  ['text', 'raised'],
  ['text-quiet', 'ground'],
  ['text-quiet', 'tint'],
  ['text-quiet', 'raised'],
  ['link', 'ground'],
  ['link', 'raised'],
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

const dark = '@media (prefers-color-scheme: dark) {';
const contrast = '@media (prefers-contrast: more) {';

/** The rules that hold, in their order: those of the system's preference, and those of each scheme a reader may choose. */
const schemes: Record<string, readonly string[]> = {
  light: [''],
  dark: ['', dark],
  'more contrast': ['', contrast],
  'more contrast, dark': ['', dark, contrast, '@media (prefers-contrast: more) and (prefers-color-scheme: dark) {'],
  ...Object.fromEntries(
    [...chosen.matchAll(/:root\[data-scheme='([a-z-]+)'\]/g)].map(([rule, name]) => [`chosen: ${name}`, ['', rule]]),
  ),
};

it('offers six schemes to choose from', () => {
  expect(Object.keys(schemes).filter((name) => name.startsWith('chosen'))).toHaveLength(6);
});

it.each([
  ['chosen: light', ''],
  ['chosen: dark', dark],
])('%s is what the system would have given', (name, rule) => {
  for (const [token, value] of tokensOf(rule)) {
    if (value.startsWith('#') && !token.endsWith('main'))
      expect(tokensIn(schemes[name] ?? []).get(token), token).toBe(value);
  }
});

describe.each(Object.keys(schemes))('colours of the base theme, %s', (scheme) => {
  const tokens = tokensIn(schemes[scheme] ?? []);

  it.each(textPairs)('give --%s on --%s at least 7:1', (front, back) => {
    expect(ratio(tokens, front, back)).toBeGreaterThanOrEqual(7);
  });

  it.each(shapePairs)('give --%s beside --%s at least 3:1', (front, back) => {
    expect(ratio(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});

function tokensIn(rules: readonly string[]): Map<string, string> {
  return new Map(rules.flatMap(tokensOf));
}

/** The tokens of the first rule after a text, in whichever sheet has it. */
function tokensOf(start: string): [string, string][] {
  const from = [sheet, chosen].find((text) => text.includes(start));
  if (from === undefined) throw new Error(`no style sheet has ${start}`);
  const at = from.indexOf(':root', from.indexOf(start));
  const rule = from.slice(at, from.indexOf('}', at));
  return [...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]);
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
