import type { Entry } from './entry.ts';
import { hashFirst, linesOf, withLines } from './json-lines.ts';
import type { Site, SiteArtifact } from './site.ts';

/**
 * `site.json` as it is written: all but the entries, and the JSON of each entry, which begins with its hash. Entries are
 * bytes: most of them are only compared and written again.
 */
export interface SiteLines {
  head: string;
  entries: readonly Buffer[];
}

/** Everything of `site.json` but its entries, as the head that `withLines` takes. */
export const siteHead = (now: string, site: Site, refusals: Readonly<SiteArtifact['refusals']>): string =>
  `{"schema":1,\n"now":${JSON.stringify(now)},\n"site":${JSON.stringify(site)},\n"refusals":${JSON.stringify(refusals)}`;

export const siteBytes = ({ head, entries }: SiteLines): Buffer => withLines(head, 'entries', entries);

/** The entries' lines in the bytes of a `site.json`. */
export const entryLines = (bytes: Buffer): Buffer[] => linesOf(bytes, 'entries');

const afterHash = hashFirst.length + 16;

export const entryLine = ({ hash, ...entry }: Entry): Buffer => lineOf(hash, JSON.stringify(entry));
/** From the JSON of an entry without its hash. */
export const lineOf = (hash: string, entry: string): Buffer => Buffer.from(`${hashFirst}${hash}",${entry.slice(1)}`);

/** The hash that an entry's line begins with, and the rest of the line, which is the same after an edit of the text alone. */
export const hashOfLine = (line: Buffer): string => line.toString('latin1', hashFirst.length, afterHash);
export const restOfLine = (line: Buffer): Buffer => line.subarray(afterHash);

/** A site as the content stage left it. Its entries are parsed when somebody asks for them. */
export interface OpenSite {
  lines: SiteLines;
  site: Site;
  now: string;
  artifact: () => SiteArtifact;
}

/** From lines that this very code made: they need no second look by the schema. */
export function openLines(lines: SiteLines): OpenSite {
  const head: SiteArtifact = JSON.parse(siteBytes({ head: lines.head, entries: [] }).toString());
  let artifact: SiteArtifact | undefined;
  return {
    lines,
    site: head.site,
    now: head.now,
    artifact: () => (artifact ??= { ...head, entries: JSON.parse(siteBytes(lines).toString()).entries }),
  };
}

export const openArtifact = (artifact: SiteArtifact): OpenSite => ({
  lines: {
    head: siteHead(artifact.now, artifact.site, artifact.refusals),
    entries: artifact.entries.map(entryLine),
  },
  site: artifact.site,
  now: artifact.now,
  artifact: () => artifact,
});
