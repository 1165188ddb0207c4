// Astro is always started by Mangdao (src/site/astro-options.ts). This file lets editors and `astro check` see the same
// project with the base theme.
import path from 'node:path';
import { astroOptions } from '#site/astro-options.ts';

const root = import.meta.dirname;
const base = { id: 'base', version: '1.0.0', folders: [path.join(root, 'themes/base')] };
const { configFile: _, logLevel: __, root: ___, ...config } = astroOptions(root, base, path.join(root, '.mangdao'));

export default config;
