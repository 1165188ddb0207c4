import { headOf, linesOf, withLines } from '#model/json-lines.ts';
import { readBytesIfThere, writeFileAtomic } from '#lib/files.ts';
import type { ProblemReport } from '#lib/problem.ts';
import type { NamedEntry } from '#content/build-entry.ts';
import type { KnownMedia } from '#content/inspect-media.ts';
import type { MediaUse } from '#content/markdown/body-source.ts';
import type { Stamp } from '#lib/stamp.ts';

/** What is remembered of a Markdown file, so that it need not be opened again. */
export interface KnownFile {
  file: string;
  /** Null when the file was too young to be trusted by its stamp. */
  stamp: Stamp | null;
  hash: string;
  path: string | null;
  date: string | null;
  isDraft: boolean;
  /** Whether its entry stands in site.json. */
  isListed: boolean;
  media?: MediaUse[];
  links?: Record<string, string | null>;
  /** Entries that its fields name. */
  names?: NamedEntry[];
  /** The last day on which it is published. */
  lastDay?: string;
  /** Since that day is over, its shard holds no body of it. */
  isBodyDropped?: boolean;
  refusals?: ProblemReport[];
}

/** `.mangdao/content/<site>.json`: written last, so that it only vouches for what is there. */
export interface SiteCache {
  /** Of the code, the kinds and the site's shape: another key, another world. */
  key: string;
  /** Of site.json without its entries. */
  head: string;
  /** Of site.json and of each shard of bodies, as this stage wrote them. */
  site: Stamp | null;
  bodies: Record<string, Stamp>;
  /** With their entry ids. A record is never changed: another takes its place. */
  files: [id: string, known: Readonly<KnownFile>][];
  /** By type and file. */
  media: Record<string, KnownMedia>;
}

/** A cache, and the bytes of its records as they were read: those that are still the same are copied. */
export interface ReadCache extends SiteCache {
  lines: ReadonlyMap<KnownFile, Buffer>;
}

/** Reads the cache of a site; an empty one where there is none, or none for this key. */
export function readSiteCache(file: string, key: string): ReadCache {
  const empty: ReadCache = { key, head: '', site: null, bodies: {}, files: [], media: {}, lines: new Map() };
  const bytes = readBytesIfThere(file);
  if (bytes === null || bytes.indexOf(`{"key":${JSON.stringify(key)},`) !== 0) return empty;
  try {
    const cache: SiteCache = JSON.parse(bytes.toString());
    const lines = linesOf(bytes, 'files');
    return { ...cache, lines: new Map(cache.files.map(([, known], index) => [known, lines[index]!])) };
  } catch {
    // Cut short by something other than us, who write atomically: parse anew.
    return empty;
  }
}

export function writeSiteCache(file: string, { key, files, ...rest }: SiteCache, read: ReadCache['lines']): void {
  const lines = files.map((one) => read.get(one[1]) ?? Buffer.from(JSON.stringify(one)));
  writeFileAtomic(file, withLines(headOf({ key, ...rest }), 'files', lines));
}
