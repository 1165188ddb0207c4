import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { headOf, linesOf, withLines } from '#model/json-lines.ts';
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

/** What the last build left, and the bytes of its pages: those that are still the same are copied. */
export interface LastBuild extends PagesArtifact {
  lines: ReadonlyMap<Page, Buffer>;
}

/** The last whole build, null where there is none; its schema was asked by whoever glanced at it. */
export function lastBuild(folder: string, { isSound }: Glance): LastBuild | null {
  if (!isSound) return null;
  const bytes = readFileSync(pagesFile(folder));
  const artifact: PagesArtifact = JSON.parse(bytes.toString());
  const lines = linesOf(bytes, 'pages');
  return { ...artifact, lines: new Map(artifact.pages.map((page, index) => [page, lines[index]!])) };
}

/** The bytes of a `pages.json`. */
export function pagesBytes({ pages, ...rest }: PagesArtifact, last: LastBuild | null): Buffer {
  const lines = pages.map((page) => last?.lines.get(page) ?? Buffer.from(JSON.stringify(page)));
  return withLines(headOf(rest), 'pages', lines);
}

export const pagesFile = (folder: string): string => path.join(folder, 'pages.json');

/** Null, which no schema accepts, where a file was torn. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
