import type { ThemeDefinition } from '#contracts/theme.ts';

/** The small layout of the speed comparison: the same markup as the peers' templates beside it. */
export default { version: '1.0.0' } satisfies ThemeDefinition;
