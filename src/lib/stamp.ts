import { statSync, type Stats } from 'node:fs';
import { isMissing } from '#lib/files.ts';

/** What the file system says of a file without reading it: size, time of change in ms, inode. */
export type Stamp = readonly [bytes: number, mtimeMs: number, inode: number];

export const stampOf = (stats: Stats): Stamp => [stats.size, stats.mtimeMs, stats.ino];

/** The stamp of a file; null where there is none. */
export function stampOfFile(file: string): Stamp | null {
  try {
    return stampOf(statSync(file));
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

export const isSameStamp = (a: Stamp | null, b: Stamp | null): boolean =>
  a !== null && b !== null && a[0] === b[0] && a[1] === b[1] && a[2] === b[2];

/**
 * The stamp to remember of a file that was read at a moment; null when the file is so young that it could change again
 * without its stamp changing (git calls this "racily clean"). Clocks of file systems tick in ms, on some in whole seconds.
 */
export function trustedStamp(stamp: Stamp, readAtMs: number): Stamp | null {
  const tickMs = stamp[1] % 1000 === 0 ? 2000 : 20;
  return stamp[1] < readAtMs - tickMs ? stamp : null;
}
