import { realpathSync } from 'node:fs';
import path from 'node:path';
import { isMissing, posix } from '#lib/files.ts';

/** What a path inside a folder turned out to be. Nothing outside the folder is opened to find out. */
export type SafePath =
  | { kind: 'inside'; relative: string; absolute: string }
  /** The words of the path lead out of the folder by `..` or from the root. */
  | { kind: 'outside' }
  /** A symbolic link on the way leads out of the folder. */
  | { kind: 'link-outside'; relative: string }
  | { kind: 'missing'; relative: string };

/** Resolves a path with forward slashes inside a folder (given by its real path), following links only within it. */
export function resolveInside(folder: string, relative: string): SafePath {
  const plain = joinInside('', relative);
  if (plain === null) return { kind: 'outside' };
  const absolute = path.join(folder, plain);
  try {
    const real = realpathSync(absolute);
    if (real !== folder && !real.startsWith(folder + path.sep)) return { kind: 'link-outside', relative: plain };
    return { kind: 'inside', relative: plain, absolute };
  } catch (cause) {
    if (isMissing(cause)) return { kind: 'missing', relative: plain };
    throw cause;
  }
}

/** Joins two paths with forward slashes by their words alone; null when the result would leave the root. */
export function joinInside(base: string, relative: string): string | null {
  if (/[\0\\]/.test(relative)) return null;
  const joined = path.posix.normalize(relative.startsWith('/') ? relative.slice(1) : path.posix.join(base, relative));
  if (joined === '..' || joined.startsWith('../') || joined.startsWith('/')) return null;
  return joined === '.' ? '' : joined.replace(/\/$/, '');
}

/** A file's path relative to a folder, with forward slashes. */
export const relativeTo = (folder: string, file: string): string => posix(path.relative(folder, file));
