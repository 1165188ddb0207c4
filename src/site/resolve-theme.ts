import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Theme } from '#contracts/theme.ts';

const prefix = '#theme/';

/**
 * Vite plug-in: `#theme/components/header/Header.astro` is the site's own theme's file where it has one, else that of
 * the theme it extends. TypeScript resolves the same name to `themes/base`, so props are checked.
 */
export function resolveTheme(theme: Theme): {
  name: string;
  enforce: 'pre';
  resolveId(id: string): string | undefined;
} {
  return {
    name: 'mangdao:theme',
    enforce: 'pre',
    resolveId(id) {
      if (!id.startsWith(prefix)) return undefined;
      const [part = '', query] = id.slice(prefix.length).split('?');
      const file = theme.folders.map((folder) => path.join(folder, part)).find((candidate) => existsSync(candidate));
      return file === undefined || query === undefined ? file : `${file}?${query}`;
    },
  };
}
