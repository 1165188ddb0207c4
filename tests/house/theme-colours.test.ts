import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadThemes } from '#pipeline/plug-ins.ts';
import { contrastOf, luminanceOf } from '#site/contrast.ts';
import { valueOf } from '#site/colour-faults.ts';
import { readColours, rootRules, type OpenScheme } from '#site/read-colours.ts';
import { colours } from '#theme/colours.ts';

const themes = await loadThemes(path.resolve('.'));
const base = readColours(themes.find(({ id }) => id === 'base')!)!;
const rules = colours.sheets.flatMap((sheet) => rootRules(readFileSync(path.join('themes/base', sheet), 'utf8')));

const isColour = (value = ''): boolean => value.startsWith('#') || value.startsWith('var(');
const schemeOf = (name: string): OpenScheme => base.schemes.find((scheme) => scheme.name['zh-CN'] === name)!;

const ratioOf = (scheme: OpenScheme, front: string, back: string): number =>
  contrastOf(luminanceOf(valueOf(scheme, {}, front)) ?? 0, luminanceOf(valueOf(scheme, {}, back)) ?? 0);

it('has every scheme that its style sheets set colours for, and no other', () => {
  const media = colours.schemes.flatMap((scheme) => scheme.media);
  expect(new Set(media)).toEqual(
    new Set(rules.filter((rule) => rule.selector === ':root').flatMap((rule) => rule.media || [])),
  );
  const chosen = colours.schemes.flatMap((scheme) => scheme.chosen ?? []);
  const inSheets = rules.flatMap((rule) => /data-scheme='([a-z-]+)'/.exec(rule.selector)?.[1] ?? []);
  expect(chosen).toEqual(inSheets);
  expect(chosen).toHaveLength(6);
});

it('names every token that is a colour, and pairs each that text or a control is drawn in', () => {
  const plain = rules.find((rule) => rule.media === '' && rule.selector === ':root')?.tokens ?? {};
  expect(Object.keys(colours.names)).toEqual(Object.keys(plain).filter((name) => isColour(plain[name])));
  const paired = new Set(colours.pairs.flatMap(({ front, back }) => [front, back]));
  // Links of the dark are paired as links; dividing lines only divide.
  expect(Object.keys(colours.names).filter((name) => !paired.has(name))).toEqual(['link-dark', 'line']);
});

it.each([
  ['白底黑字', '浅色'],
  ['深色', '深色'],
])('shows what the system would have shown when the reader chooses %s', (chosen, system) => {
  const [one, other] = [schemeOf(`阅读设置“${chosen}”`), schemeOf(system)];
  for (const name of Object.keys(base.names)) expect(valueOf(one, {}, name), name).toBe(valueOf(other, {}, name));
});

describe.each(
  themes.flatMap((theme) => {
    const open = readColours(theme);
    return open === null
      ? []
      : open.schemes.map((scheme) => ({ theme: theme.id, name: scheme.name.en, scheme, pairs: open.pairs }));
  }),
)('colours of the theme $theme, $name', ({ scheme, pairs }) => {
  it.each(pairs)('give --$front on --$back at least $least:1', ({ front, back, least }) => {
    expect(ratioOf(scheme, front, back)).toBeGreaterThanOrEqual(least);
  });
});
