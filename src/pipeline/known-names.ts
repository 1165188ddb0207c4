import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { KnownNames } from '#content/check-names.ts';
import { isMissing, readTextIfThere } from '#lib/files.ts';
import { byCodeUnit } from '#lib/order.ts';

/** The themes, indicator systems and publish targets there are, by the names of their folders and files. */
export function knownNames(root: string): KnownNames {
  const themes = foldersOf(path.join(root, 'themes'));
  return {
    themes,
    tokens: [...new Set(themes.flatMap((theme) => tokensIn(path.join(root, 'themes', theme, 'tokens.css'))))].toSorted(
      byCodeUnit,
    ),
    systems: namesIn(path.join(root, 'indicators/systems')).flatMap((name) =>
      name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : [],
    ),
    targets: foldersOf(path.join(root, 'src/publish/targets')),
  };
}

const tokensIn = (file: string): string[] =>
  [...(readTextIfThere(file) ?? '').matchAll(/^\s*--([a-z0-9-]+):/gm)].map((match) => match[1]!);

const foldersOf = (folder: string): string[] => namesIn(folder).filter((name) => !/^[._]/.test(name));

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted(byCodeUnit);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}
