import type { ThemeDefinition } from '#contracts/theme.ts';
import { colours } from './colours.ts';

/** The complete accessible theme. Every other theme extends it and replaces parts by parts of the same name. */
export default { version: '1.0.0', colours } satisfies ThemeDefinition;
