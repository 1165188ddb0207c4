import type { Site } from '#model/site.ts';
import { shortHash } from '#lib/hash.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { linkInTheDark } from '#site/link-in-the-dark.ts';

/** A style sheet with a site's own theme tokens. */
export interface TokensStyle {
  /** File below `www`. */
  file: string;
  css: string;
}

/** A value of one token: a colour, a number or a keyword. Anything that could end the declaration is refused. */
const value = /^[#a-zA-Z0-9.%(), /-]+$/;

/** The style sheet for the tokens in site.yaml; null when it sets none. Content is data: a value never carries CSS of its own. */
export function tokensStyle(site: Site): TokensStyle | null {
  const tokens = Object.entries(site.theme.tokens);
  if (tokens.length === 0) return null;
  const wrong = tokens.find(([, given]) => !value.test(given) || /url|expression|var/i.test(given));
  if (wrong !== undefined) {
    throw new Problem({
      code: 'E_TOKEN',
      message: text(
        `主题变量 ${wrong[0]} 的值不能用：${wrong[1]}`,
        `Theme token ${wrong[0]} has a value that is not allowed: ${wrong[1]}`,
      ),
      at: site.file,
      fix: text('写一个颜色（如 #0b5d8f）、数值或关键字', 'Write a colour (like #0b5d8f), a number or a keyword'),
    });
  }
  const css = `:root{${Object.entries(shownTokens(site.theme.tokens))
    .map(([name, given]) => `--${name}:${given}`)
    .join(';')}}\n`;
  return { file: `assets/tokens-${shortHash(css)}.css`, css };
}

/** What a site sets, and what follows from it. */
export const shownTokens = (tokens: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...darkLink(tokens),
  ...tokens,
});

/** A site with a main colour of its own has links of the same hue in the dark too. */
function darkLink({ main }: Readonly<Record<string, string>>): Record<string, string> {
  const link = main === undefined ? null : linkInTheDark(main);
  return link === null ? {} : { 'link-dark': link };
}
