import { z } from 'zod';
import { Slug, Text } from './words.ts';

/** `out/<site>/palette.json`: what the site's theme promises of its colours, for whoever looks whether it is kept. */
export const PaletteArtifact = z.strictObject({
  schema: z.literal(1),
  site: Slug,
  /** Token → what it colours. */
  names: z.record(z.string(), Text),
  /** Two tokens that meet on a page, and the contrast ratio that they keep in every scheme; none where the theme promises nothing. */
  pairs: z.array(z.strictObject({ front: Slug, back: Slug, least: z.number() })),
  schemes: z.array(
    z.strictObject({
      name: Text,
      isDark: z.boolean(),
      hasMoreContrast: z.boolean(),
      /** The scheme that the reader chose (`data-scheme`). */
      chosen: z.string().exactOptional(),
    }),
  ),
});
export type PaletteArtifact = z.infer<typeof PaletteArtifact>;
