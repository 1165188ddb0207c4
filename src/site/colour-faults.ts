import type { ColourPair, TokenFault } from '#contracts/theme.ts';
import { text, type Text } from '#lib/text.ts';
import { contrastOf, luminanceOf, nearestColour } from '#site/contrast.ts';
import type { OpenColours, OpenScheme } from '#site/read-colours.ts';
import { shownTokens } from '#site/tokens.ts';

type Tokens = Readonly<Record<string, string>>;

/**
 * The tokens of a site that its theme cannot use: no colour, or too little contrast in some scheme. Each comes with the
 * nearest colour that passes, and all of these together pass.
 */
export function colourFaults(colours: OpenColours, given: Tokens): TokenFault[] {
  const sound = Object.entries(given).filter(([, value]) => luminanceOf(value) !== null);
  const faults = Object.entries(given)
    .filter(([, value]) => luminanceOf(value) === null)
    .map(([token, value]) => noColour(token, value));
  const judge = openJudge(colours);
  if (judge(shownTokens(Object.fromEntries(sound))).length === 0) return faults;
  let accepted: Tokens = {};
  for (const [token, value] of sound) {
    const below = judge(shownTokens({ ...accepted, [token]: value }));
    // What the build makes of a main colour is costly to find, and passes where the rest does.
    const passes = (hex: string): boolean =>
      judge({ ...accepted, [token]: hex }, 1).length === 0 &&
      judge(shownTokens({ ...accepted, [token]: hex }), 1).length === 0;
    const better = below.length === 0 ? value : nearestColour(value, passes);
    if (below.length > 0) faults.push(tooFaint(colours, { token, value, better, below }));
    if (better !== null) accepted = { ...accepted, [token]: better };
  }
  return faults;
}

/** A pair that is below its ratio in one scheme. */
interface Below {
  pair: ColourPair;
  scheme: Text;
  ratio: number;
}

/** Finds the pairs that tokens of a site bring below their ratio, at most so many; what is the theme's own is not the site's fault. */
export function openJudge({ schemes, pairs }: OpenColours): (tokens: Tokens, most?: number) => Below[] {
  const known = new Map<string, number>();
  const luminance = (value: string): number => {
    const found = known.get(value) ?? luminanceOf(value);
    if (found === null) throw new Error(`the theme has a token that is no colour: ${value}`);
    known.set(value, found);
    return found;
  };
  return (tokens, most = Infinity) => {
    const below: Below[] = [];
    for (const scheme of schemes) {
      for (const pair of pairs) {
        const [front, back] = [valueOf(scheme, tokens, pair.front), valueOf(scheme, tokens, pair.back)];
        if (front === valueOf(scheme, {}, pair.front) && back === valueOf(scheme, {}, pair.back)) continue;
        const ratio = contrastOf(luminance(front), luminance(back));
        if (ratio < pair.least) below.push({ pair, scheme: scheme.name, ratio });
        if (below.length >= most) return below;
      }
    }
    return below;
  };
}

/** The value that a token has in a scheme, once references to other tokens are followed. */
export function valueOf(scheme: OpenScheme, tokens: Tokens, name: string): string {
  const value = scheme.chosen[name] ?? tokens[name] ?? scheme.system[name];
  if (value === undefined) throw new Error(`the theme has no token --${name}`);
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : valueOf(scheme, tokens, other);
}

const noColour = (token: string, value: string): TokenFault => ({
  token,
  message: text(
    `主题变量 ${token} 的值“${value}”不是颜色，或者不是完全不透明的颜色。`,
    `The theme token ${token} is "${value}", which is no colour or lets through what is below it.`,
  ),
  fix: text('写一个不透明的颜色，加引号，如 #0b5d8f。', 'Write an opaque colour in quotes, such as #0b5d8f.'),
});

function tooFaint(
  { names }: OpenColours,
  { token, value, better, below }: { token: string; value: string; better: string | null; below: readonly Below[] },
): TokenFault {
  const [zh, en] = [sayPairs(names, below, 'zh-CN'), sayPairs(names, below, 'en')];
  return {
    token,
    message: text(
      `主题变量 ${token} 的颜色 ${value} 对比度不够：${zh}。本主题保证文字对比度不低于 7:1，线条和焦点不低于 3:1。`,
      `The colour ${value} of the theme token ${token} has too little contrast: ${en}. This theme keeps 7:1 for text, 3:1 for lines and the focus.`,
    ),
    fix:
      better === null
        ? text(
            `这个色相没有合格的颜色，删去 ${token} 这一行，用主题自己的颜色。`,
            `No colour of this hue passes: delete the line ${token}, and the theme’s own colour holds.`,
          )
        : text(
            `改成 ${token}: '${better}'：色相不变，明暗最接近的合格颜色。`,
            `Write ${token}: '${better}', the nearest colour of the same hue that passes.`,
          ),
  };
}

/** Every pair once: its lowest ratio, the scheme that has it, and how many others are too low. */
function sayPairs(names: OpenColours['names'], below: readonly Below[], lang: keyof Text): string {
  const said = [...Map.groupBy(below, ({ pair }) => pair)].map(([{ front, back, least }, all]) => {
    const [worst, ...others] = all.toSorted((one, other) => one.ratio - other.ratio);
    const [ratio, scheme] = [shownRatio(worst?.ratio ?? 0), worst?.scheme[lang] ?? ''];
    const [one, other] = [names[front]?.[lang] ?? front, names[back]?.[lang] ?? back];
    return lang === 'en'
      ? `${one} against ${other} ${ratio}, needed ${least}:1 (${scheme}${others.length === 0 ? '' : ` and ${others.length} more schemes`})`
      : `${one}与${other} ${ratio}，要 ${least}:1（${scheme}${others.length === 0 ? '' : `等 ${all.length} 个方案`}）`;
  });
  return said.join(lang === 'en' ? '; ' : '；');
}

/** Rounded down: 6.97 is not 7. */
const shownRatio = (ratio: number): string => `${Math.floor(ratio * 10) / 10}:1`;
