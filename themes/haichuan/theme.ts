import type { ThemeDefinition } from '#contracts/theme.ts';

/** The faulty theme of the deliberately poor example: what a province gets when it replaces parts without care. */
export default { version: '1.0.0', extends: 'base' } satisfies ThemeDefinition;
