import type { ThemeDefinition } from '#contracts/theme.ts';

/** The complete accessible theme. Every other theme extends it and replaces parts by parts of the same name. */
export default { version: '1.0.0' } satisfies ThemeDefinition;
