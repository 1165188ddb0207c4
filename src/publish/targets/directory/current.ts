import { lstatSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { isMissing } from '#lib/files.ts';
import { foreignCurrent } from './problems.ts';
import { syncFolder } from './sync-folder.ts';

/** What `current` holds when a release is current. */
export const linkOf = (release: string): string => `releases/${release}/www`;

/** The release that `current` points to; null where there is no `current`. Refuses a `current` that is not ours. */
export function currentRelease(to: string): string | null {
  const link = path.join(to, 'current');
  try {
    if (!lstatSync(link).isSymbolicLink()) throw foreignCurrent();
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
  const release = /^releases\/([0-9a-f]{16})\/www$/.exec(readlinkSync(link).replaceAll('\\', '/'))?.[1];
  if (release === undefined) throw foreignCurrent();
  return release;
}

/** Points `current` to a release by one rename: before it the old release is current, after it the new. */
export function switchTo(to: string, release: string): void {
  if (currentRelease(to) === release) return;
  mkdirSync(to, { recursive: true });
  const temporary = path.join(to, `.current.${process.pid}.part`);
  rmSync(temporary, { force: true });
  symlinkSync(linkOf(release), temporary, 'dir');
  renameSync(temporary, path.join(to, 'current'));
  syncFolder(to);
}
