import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hasCode } from '#lib/files.ts';
import { releaseFolder } from './release-folder.ts';

/** Removes what killed runs have left: parts whose process is gone. Those of a run under way stay. */
export function removeLeftovers(to: string): void {
  for (const folder of [to, path.join(to, 'releases')]) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      const owner = /^(?:\.[0-9a-f]{16}|\.current|history\.json)\.(\d+)\.part$/.exec(name)?.[1];
      if (owner !== undefined && !isRunning(Number(owner)))
        rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Removes a release; it loses its name first, so that half of one is never taken for a release. */
export function removeRelease(to: string, release: string): void {
  const part = path.join(to, 'releases', `.${release}.${process.pid}.part`);
  renameSync(releaseFolder(to, release), part);
  rmSync(part, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // It runs, but belongs to someone else.
    return hasCode(cause, 'EPERM');
  }
}
