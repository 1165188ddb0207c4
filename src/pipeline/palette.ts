import type { Theme } from '#contracts/theme.ts';
import type { PaletteArtifact } from '#model/palette.ts';

/** What a theme promises of its colours, as data. */
export function paletteOf(site: string, colours: Theme['colours']): PaletteArtifact {
  const { names = {}, pairs = [], schemes = [] } = colours ?? {};
  return {
    schema: 1,
    site,
    names: { ...names },
    pairs: pairs.map(({ front, back, least }) => ({ front, back, least })),
    schemes: schemes.map(({ name, media, chosen }) => ({
      name,
      isDark: media.some((query) => query.includes('prefers-color-scheme: dark')),
      hasMoreContrast: media.some((query) => query.includes('prefers-contrast: more')),
      ...(chosen === undefined ? {} : { chosen }),
    })),
  };
}
