import path from 'node:path';
import type { ColourPair, ColourScheme, Theme, ThemeColours } from '#contracts/theme.ts';
import { readTextIfThere } from '#lib/files.ts';

type Tokens = Readonly<Record<string, string>>;

/** The colours of a theme as its style sheets set them. */
export interface OpenColours {
  names: ThemeColours['names'];
  pairs: readonly ColourPair[];
  schemes: readonly OpenScheme[];
}

/** One scheme: a site's own tokens win over what the system asks for, and what the reader chose over both. */
export interface OpenScheme {
  name: ColourScheme['name'];
  system: Tokens;
  chosen: Tokens;
}

/** Reads what the style sheets of a theme say; null for a theme that promises nothing of its colours. */
export function readColours(theme: Pick<Theme, 'folders' | 'colours'>): OpenColours | null {
  if (theme.colours === undefined) return null;
  const { names, pairs, schemes, sheets } = theme.colours;
  const rules = sheets.flatMap((sheet) => rootRules(readPart(theme.folders, sheet)));
  const open = schemes.map(({ name, media, chosen }) => ({
    name,
    system: tokensOf(rules.filter((rule) => rule.selector === ':root' && ['', ...media].includes(rule.media))),
    chosen: tokensOf(rules.filter((rule) => rule.selector === `:root[data-scheme='${chosen}']`)),
  }));
  return { names, pairs, schemes: open };
}

/** A rule that sets tokens of the whole page. */
export interface RootRule {
  /** `(prefers-color-scheme: dark)`; empty outside of media queries. */
  media: string;
  selector: string;
  tokens: Tokens;
}

/** The rules of `:root` in a style sheet, in their order. */
export function rootRules(css: string): RootRule[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/@media ([^{]+)\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}|([^{}@]+\{[^{}]*\})/g)].flatMap(
    ([, media = '', inside = '', rule = '']) =>
      [...(inside + rule).matchAll(/([^{}]+)\{([^{}]*)\}/g)]
        .map(([, selector = '', body = '']) => ({
          media: media.trim(),
          selector: selector.trim(),
          tokens: declared(body),
        }))
        .filter(({ selector }) => /^:root(?:\[[^\]]*\])?$/.test(selector)),
  );
}

const declared = (body: string): Tokens =>
  Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));

const tokensOf = (rules: readonly RootRule[]): Tokens => Object.assign({}, ...rules.map(({ tokens }) => tokens));

/** A theme without the sheet has that of the theme it extends. */
function readPart(folders: readonly string[], part: string): string {
  for (const folder of folders) {
    const css = readTextIfThere(path.join(folder, part));
    if (css !== null) return css;
  }
  return '';
}
