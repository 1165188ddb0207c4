import { constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile, open, rename } from 'node:fs/promises';
import path from 'node:path';
import type { PublishJob } from '#contracts/target.ts';
import { Manifest, Release } from '#model/release.ts';
import { hasCode, isMissing, readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import { sha256 } from '#lib/hash.ts';
import { digestFile, walkFiles } from '#lib/walk-files.ts';
import { changedWhileCopying } from './problems.ts';
import { syncFolder } from './sync-folder.ts';

/** The bytes of `manifest.json`. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** A release is named by what it holds. */
export const releaseIdOf = (manifest: Manifest): string => sha256(manifestText(manifest)).slice(0, 16);

/** `releases/<id>/` holds `www/`, what stands beside it, `manifest.json` and `release.json`. */
export const releaseFolder = (to: string, release: string): string => path.join(to, 'releases', release);

/** The ids of the releases that are there. */
export const releasesOn = (to: string): string[] =>
  existsSync(path.join(to, 'releases'))
    ? readdirSync(path.join(to, 'releases')).filter((name) => /^[0-9a-f]{16}$/.test(name))
    : [];

/** What a release says it holds; null when it cannot be read or is not what the release is named after. */
export function releasedManifest(to: string, release: string): Manifest | null {
  const json = readTextIfThere(path.join(releaseFolder(to, release), 'manifest.json'));
  if (json === null || sha256(json).slice(0, 16) !== release) return null;
  const parsed = Manifest.safeParse(tryJson(json));
  return parsed.success ? parsed.data : null;
}

/** How a release was published last; null when nobody knows. */
export function readRelease(to: string, release: string): Release | null {
  const json = readTextIfThere(path.join(releaseFolder(to, release), 'release.json'));
  const parsed = json === null ? null : Release.safeParse(tryJson(json));
  return parsed?.success === true ? parsed.data : null;
}

/** Whether a release holds exactly the files of the manifest, byte for byte. */
export function isWhole(to: string, release: string, manifest: Manifest): boolean {
  if (releasedManifest(to, release) === null || readRelease(to, release) === null) return false;
  const folder = releaseFolder(to, release);
  const www = path.join(folder, 'www');
  const { files, others } = listed(www);
  return (
    others.length === 0 &&
    files.length === manifest.files.length &&
    manifest.files.every((file) => isSame(www, file)) &&
    besideOf(manifest).every((file) => isSame(folder, file))
  );
}

/**
 * Puts a release in place. A new one is made beside its name and gets it by a rename, when all is on the disk. One that
 * is there already, perhaps damaged, is mended file by file: it only ever gets closer to what it is named after.
 */
export async function makeRelease(job: PublishJob, id: string, release: Release): Promise<void> {
  const folder = releaseFolder(job.to, id);
  if (existsSync(folder)) return fill(folder, job, release);
  const part = path.join(job.to, 'releases', `.${id}.${process.pid}.part`);
  try {
    await fill(part, job, release);
    renameSync(part, folder);
  } catch (cause) {
    rmSync(part, { recursive: true, force: true });
    // Another run has put the same release in place meanwhile.
    if (!hasCode(cause, 'ENOTEMPTY') && !hasCode(cause, 'EEXIST')) throw cause;
    if (!isWhole(job.to, id, job.manifest)) throw cause;
  }
  syncFolder(path.dirname(folder));
}

async function fill(folder: string, job: PublishJob, release: Release): Promise<void> {
  const www = path.join(folder, 'www');
  mkdirSync(www, { recursive: true });
  const wanted = new Set(job.manifest.files.map(({ file }) => file));
  const { files, others } = listed(www);
  for (const extra of [...others, ...files.filter((file) => !wanted.has(file))]) rmSync(path.join(www, extra));
  await copyAll(
    job.manifest.files.filter((file) => !isSame(www, file)),
    job.www,
    www,
  );
  await copyAll(
    besideOf(job.manifest).filter((file) => !isSame(folder, file)),
    job.beside,
    folder,
  );
  for (const below of ['.', ...walkFiles(www).folders]) syncFolder(path.join(www, below));
  writeFileAtomic(path.join(folder, 'manifest.json'), manifestText(job.manifest), true);
  writeFileAtomic(path.join(folder, 'release.json'), `${JSON.stringify(release, null, 2)}\n`, true);
  syncFolder(folder);
}

const besideOf = ({ beside = [] }: Manifest): Manifest['files'] => beside;

// Several at a time, so that the disk can gather what it is asked to keep.
const copiesAtOnce = 8;

async function copyAll(files: Manifest['files'], from: string, to: string): Promise<void> {
  for (const folder of new Set(files.map(({ file }) => path.dirname(file))))
    mkdirSync(path.join(to, folder), { recursive: true });
  const queue = files.values();
  const drain = async (): Promise<void> => {
    for (const file of queue) await copyOne(file, from, to);
  };
  const results = await Promise.allSettled(Array.from({ length: copiesAtOnce }, drain));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function copyOne(entry: Manifest['files'][number], from: string, to: string): Promise<void> {
  const copy = path.join(to, entry.file);
  const temporary = `${copy}.part`;
  await copyFile(path.join(from, entry.file), temporary, constants.COPYFILE_FICLONE);
  if (digestFile(temporary).sha256 !== entry.sha256) throw changedWhileCopying(entry.file);
  const handle = await open(temporary, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, copy);
}

function isSame(www: string, { file, bytes, sha256: digest }: Manifest['files'][number]): boolean {
  try {
    const found = digestFile(path.join(www, file));
    return found.bytes === bytes && found.sha256 === digest;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}

function listed(www: string): { files: string[]; others: string[] } {
  try {
    return walkFiles(www);
  } catch (cause) {
    if (isMissing(cause)) return { files: [], others: [] };
    throw cause;
  }
}

function tryJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
