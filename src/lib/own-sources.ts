import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '#lib/hash.ts';

const importPattern = /\b(?:from |import\(?)'([^']+)'|\bnew URL\('([^']+\.ts)'/g;
const comments = /\/\*.*?\*\//gs;
const read = new Map<string, { hash: string; imports: string[] }>();

/** Changes with a file or any of our own files that it imports, and so on. Packages are pinned by the lockfile. */
export const sourcesHash = (file: string): string =>
  hashOf([...sourcesOf(file)].toSorted().map((one) => readOnce(one).hash));

function sourcesOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const source of readOnce(file).imports) sourcesOf(source, found);
  return found;
}

function readOnce(file: string): { hash: string; imports: string[] } {
  const known = read.get(file);
  if (known !== undefined) return known;
  const code = readFileSync(file, 'utf8');
  const names = [...code.replaceAll(comments, '').matchAll(importPattern)].map(
    ([, imported, named]) => imported ?? `./${named}`,
  );
  const made = { hash: hashOf(code), imports: names.flatMap((name) => ownFile(name, file) ?? []) };
  read.set(file, made);
  return made;
}

const rooms = path.resolve(import.meta.dirname, '..');

/** `#lib/x.ts` is in src, `./x.ts` beside the importer. */
function ownFile(name: string, importer: string): string | null {
  if (name.startsWith('#')) return path.join(rooms, name.slice(1));
  return name.startsWith('.') ? path.resolve(path.dirname(importer), name) : null;
}
