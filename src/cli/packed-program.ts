import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { shortHash } from '#lib/hash.ts';
import { isSameStamp, stampOfFile, type Stamp } from '#lib/stamp.ts';

/** The record of a pack: of which project, in which folders beside it, and how each file that went into it looked. */
export interface Pack {
  root: string;
  folder: string;
  /** The one before: a process may still run it. */
  former: string | null;
  seen: readonly (readonly [file: string, stamp: Stamp | null])[];
}

/**
 * The program's start in the pack of these sources, made now where there is none or a source changed since. Null where it
 * cannot be made: the sources run as well. Few files save what Node takes to find and link four hundred modules.
 */
export async function packedStart(root: string, cache: string): Promise<string | null> {
  const record = path.join(cache, `${shortHash(root)}.json`);
  const startIn = ({ folder }: Pack): string => path.join(cache, folder, 'start.mjs');
  const known = readPack(record);
  if (known?.seen.every(isAsSeen) === true && existsSync(startIn(known))) return pathToFileURL(startIn(known)).href;
  try {
    const { packProgram } = await import('#cli/pack-program.ts');
    return pathToFileURL(startIn(await packProgram(root, record))).href;
  } catch {
    // A full or read-only disk, or a source with a mistake, which running it explains best.
    return null;
  }
}

const isAsSeen = ([file, stamp]: Pack['seen'][number]): boolean => isSameStamp(stamp, stampOfFile(file));

/** Null where there is none, or a torn one. */
export function readPack(record: string): Pack | null {
  try {
    const pack: Pack = JSON.parse(readFileSync(record, 'utf8'));
    return pack;
  } catch {
    return null;
  }
}
