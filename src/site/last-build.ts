import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fieldsOf, hashFirst, hasLines, linesOf } from '#model/json-lines.ts';
import { PagesArtifact, type Page } from '#model/page.ts';
import { readTextIfThere } from '#lib/files.ts';

/** What a look at a site's last build says of it. Plain data: a worker may have looked while others read the entries. */
export interface Glance {
  /** Whether it was whole, and this version reads its `pages.json`. */
  isSound: boolean;
  /** Pages whose files are gone, or not as long as they were written. */
  changed: readonly string[];
}

/** Looks at what the last build left in `out/<site>`. After one that was cut off, nothing on disk is trusted. */
export function glanceAt(folder: string): Glance {
  const json = existsSync(path.join(folder, 'building')) ? null : readTextIfThere(pagesFile(folder));
  const { success, data } = PagesArtifact.safeParse(json === null ? null : parseJson(json));
  if (!success) return { isSound: false, changed: [] };
  const isThere = (file: string, bytes: number): boolean =>
    statSync(path.join(folder, 'www', file), { throwIfNoEntry: false })?.size === bytes;
  const changed = data.pages.filter(({ file, bytes }) => !isThere(file, bytes));
  return { isSound: true, changed: changed.map(({ file }) => file) };
}

/** What the last build left. Its pages are parsed when somebody asks for them. */
export interface LastBuild extends Omit<PagesArtifact, 'pages'> {
  /** The line of each page in `pages.json`. */
  lines: readonly Buffer[];
  pages: () => readonly Page[];
}

/** The last whole build, null where there is none that this version can go on from; its schema was asked by whoever glanced at it. */
export function lastBuild(folder: string, { isSound }: Glance): LastBuild | null {
  if (!isSound) return null;
  const bytes = readFileSync(pagesFile(folder));
  // Somebody may have formatted it.
  if (!hasLines(bytes, 'pages')) return null;
  const lines = linesOf(bytes, 'pages');
  let pages: readonly Page[] | undefined;
  return {
    ...(fieldsOf(bytes, 'pages') as Omit<PagesArtifact, 'pages'>),
    lines,
    pages: () => (pages ??= lines.map(pageIn)),
  };
}

/** The line of a page, and the page in a line. */
export const pageLine = ({ hash, ...page }: Page): Buffer => Buffer.from(JSON.stringify({ hash, ...page }));
export function pageIn(line: Buffer): Page {
  const page: Page = JSON.parse(line.toString());
  return page;
}

const identityLength = 16;
const ownersHash = hashFirst.length + identityLength;
const endOfHash = ownersHash + identityLength;
/** Of a hash of one half. */
const quote = 34;

/** The second half of a page's hash, by its line: the hash of the entry whose body it shows; null where it shows none. */
export const ownerHashIn = (line: Buffer): string | null =>
  line[ownersHash] === quote ? null : line.toString('latin1', ownersHash, endOfHash);

/** The hash of a page: of all else that it shows, then of that entry. */
export const pageHash = (identity: string, ownerHash: string): string => identity.slice(0, identityLength) + ownerHash;

export const pagesFile = (folder: string): string => path.join(folder, 'pages.json');

/** Null, which no schema accepts, where a file was torn. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
