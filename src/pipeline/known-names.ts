import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { KnownNames } from '#content/check-names.ts';
import { isMissing } from '#lib/files.ts';
import { byCodeUnit } from '#lib/order.ts';

/** The themes, indicator systems and publish targets there are, by the names of their folders and files. */
export const knownNames = (root: string): KnownNames => ({
  themes: foldersOf(path.join(root, 'themes')),
  systems: namesIn(path.join(root, 'indicators/systems')).flatMap((name) =>
    name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : [],
  ),
  targets: foldersOf(path.join(root, 'src/publish/targets')),
});

const foldersOf = (folder: string): string[] => namesIn(folder).filter((name) => !/^[._]/.test(name));

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted(byCodeUnit);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}
