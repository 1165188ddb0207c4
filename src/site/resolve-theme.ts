import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Theme } from '#contracts/theme.ts';
import { byCodeUnit } from '#lib/order.ts';

const prefix = '#theme/';
const kinds = 'virtual:mangdao/kinds';

/**
 * Vite plug-in: `#theme/components/header/Header.astro` is the site's own theme's file where it has one, else that of
 * the theme it extends. TypeScript resolves the same name to `themes/base`, so props are checked.
 * `virtual:mangdao/kinds` holds the parts of every content kind that has a folder in the theme's `kinds/`.
 */
export function resolveTheme(theme: Theme): {
  name: string;
  enforce: 'pre';
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
} {
  return {
    name: 'mangdao:theme',
    enforce: 'pre',
    resolveId(id) {
      if (id === kinds) return `\0${kinds}`;
      if (!id.startsWith(prefix)) return undefined;
      const [part = '', query] = id.slice(prefix.length).split('?');
      const file = theme.folders.map((folder) => path.join(folder, part)).find((candidate) => existsSync(candidate));
      return file === undefined || query === undefined ? file : `${file}?${query}`;
    },
    load: (id) => (id === `\0${kinds}` ? kindParts(theme) : undefined),
  };
}

/** File of a kind's folder → the name under which `kindParts` offers what it exports. */
const partFiles = {
  'Entry.astro': 'Entry',
  'List.astro': 'List',
  'sections.ts': 'sections',
  'related.ts': 'related',
} as const;

/** Source of the virtual module: the kinds by folder name, each with the parts that are there; their style sheets come along. */
function kindParts(theme: Theme): string {
  const names = theme.folders.flatMap((folder) => foldersIn(path.join(folder, 'kinds')));
  const has = (kind: string, file: string): boolean =>
    theme.folders.some((folder) => existsSync(path.join(folder, 'kinds', kind, file)));
  // The order of the layers is the base sheet's: it comes first.
  const imports = [`import '${prefix}base.css';`];
  const kindLines = [...new Set(names)].toSorted(byCodeUnit).map((kind, index) => {
    if (has(kind, `${kind}.css`)) imports.push(`import '${prefix}kinds/${kind}/${kind}.css';`);
    const parts = Object.entries(partFiles).flatMap(([file, part]) => {
      if (!has(kind, file)) return [];
      imports.push(`import ${part}${index} from '${prefix}kinds/${kind}/${file}';`);
      return [`${part}: ${part}${index}`];
    });
    return `${JSON.stringify(kind)}: { ${parts.join(', ')} },`;
  });
  return `${imports.join('\n')}\nexport const kindParts = {\n${kindLines.join('\n')}\n};\n`;
}

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((item) => item.isDirectory())
        .map((item) => item.name)
    : [];
