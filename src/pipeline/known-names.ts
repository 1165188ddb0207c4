import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { KnownNames } from '#content/check-names.ts';
import { isMissing } from '#lib/files.ts';
import { byCodeUnit } from '#lib/order.ts';
import { loadThemes } from '#pipeline/plug-ins.ts';
import { colourFaults } from '#site/colour-faults.ts';
import { readColours } from '#site/read-colours.ts';

/** The themes with their colours, indicator systems and publish targets there are, by the names of their folders and files. */
export async function knownNames(root: string): Promise<KnownNames> {
  const themes = await loadThemes(root);
  const colours = new Map(themes.map((theme) => [theme.id, readColours(theme)]));
  const tokens = [...colours.values()].flatMap((open) => Object.keys(open?.names ?? {}));
  return {
    themes: themes.map(({ id }) => id),
    tokens: [...new Set(tokens)].toSorted(byCodeUnit),
    faultsOf(theme, set) {
      const open = colours.get(theme) ?? null;
      return open === null ? [] : colourFaults(open, set);
    },
    systems: namesIn(path.join(root, 'indicators/systems')).flatMap((name) =>
      name.endsWith('.yaml') && name.includes('@') ? [name.slice(0, -'.yaml'.length)] : [],
    ),
    targets: foldersOf(path.join(root, 'src/publish/targets')),
  };
}

const foldersOf = (folder: string): string[] => namesIn(folder).filter((name) => !/^[._]/.test(name));

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted(byCodeUnit);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}
