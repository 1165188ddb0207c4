import type { BrowserEngine, Sighting, SiteView } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import type { PaletteArtifact } from '#model/palette.ts';
import { shownRatio } from '#probe/colours.ts';
import { pageCode } from '#probe/page-code.ts';
import type { Below } from './in-page.ts';

const code = pageCode<typeof import('./in-page.ts')>(new URL('in-page.ts', import.meta.url));
const rule = 'pair-keeps-its-ratio';

/** What the engine is told of the site. */
interface Known {
  palette: PaletteArtifact | null;
  /** Tokens that site.yaml sets, and where. */
  set: readonly string[];
  file: string;
  theme: string;
}

/**
 * The colour pairs that the theme names, in every scheme, as the cascade of all style sheets leaves them in the browser. The
 * build refuses tokens of site.yaml that break a pair; what it does not read are the other style sheets of a theme, which may
 * set the same tokens again.
 */
const engine: BrowserEngine = {
  sees: 'browser',
  version: '1.0.0',
  options: {},
  criteria: [],
  onlyOurs: true,
  changes: true,
  once: { restsOn: (view) => JSON.stringify(knownOf(view)) },
  async look(tab, _page, rest) {
    const known = JSON.parse(rest) as Known;
    if (known.palette === null) throw new Error('the colours of the theme were not written down');
    const { pairs, schemes } = known.palette;
    const sightings: Sighting[] = [];
    for (const scheme of schemes) {
      await tab.emulate({
        scheme: scheme.isDark ? 'dark' : 'light',
        contrast: scheme.hasMoreContrast ? 'more' : 'no-preference',
      });
      const found = await code.call(tab, 'below', pairs, scheme.chosen ?? null);
      sightings.push(...found.map((one) => sightingOf(one, scheme, known)));
    }
    const passed = pairs.length * schemes.length - sightings.length;
    return {
      passed: passed === 0 ? {} : { [rule]: passed },
      inapplicable: pairs.length === 0 ? [rule] : [],
      sightings,
    };
  },
};
export default engine;

const knownOf = ({ palette, site: { theme, file } }: SiteView): Known => ({
  palette,
  set: Object.keys(theme.tokens),
  file,
  theme: theme.id,
});

type Scheme = PaletteArtifact['schemes'][number];

function sightingOf({ pair, ratio }: Below, scheme: Scheme, { palette, set, file, theme }: Known): Sighting {
  const nameOf = (token: string): Text => palette?.names[token] ?? text(token, token);
  const [front, back] = [nameOf(pair.front), nameOf(pair.back)];
  const tokens = `--${pair.front}, --${pair.back}`;
  const says =
    ratio === null
      ? text('其中一个不是颜色', 'one of the two is no colour')
      : text(`对比度 ${shownRatio(ratio)}:1`, `${shownRatio(ratio)}:1`);
  return {
    rule,
    outcome: 'failed',
    criteria: [],
    impact: 'serious',
    message: text(
      `${scheme.name['zh-CN']}方案里，${front['zh-CN']}与${back['zh-CN']}（${tokens}）${says['zh-CN']}，要 ${pair.least}:1`,
      `In the scheme ${scheme.name.en}, ${front.en} against ${back.en} (${tokens}): ${says.en}, needed ${pair.least}:1`,
    ),
    owner: [pair.front, pair.back].some((token) => set.includes(token))
      ? { kind: 'content', file }
      : { kind: 'theme', theme, component: 'colours' },
  };
}
