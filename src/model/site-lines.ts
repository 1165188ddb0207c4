import type { Entry } from './entry.ts';
import { SiteArtifact, type Site } from './site.ts';

// One entry a line, entries last: an edit then touches one line, and the others need not be parsed.
const opening = '\n"entries":[\n';
const closing = '\n]}\n';

/** `site.json` as it is written: all but the entries, and the JSON of each entry, which begins with its hash. */
export interface SiteLines {
  head: string;
  entries: readonly string[];
}

/** Everything of `site.json` but its entries, as text. */
export const siteHead = (now: string, site: Site, refusals: Readonly<SiteArtifact['refusals']>): string =>
  `{"schema":1,\n"now":${JSON.stringify(now)},\n"site":${JSON.stringify(site)},\n"refusals":${JSON.stringify(refusals)},`;

export const siteSource = ({ head, entries }: SiteLines): string => `${head}${opening}${entries.join(',\n')}${closing}`;

/** The entries' lines in a `site.json`. */
export function entryLines(source: string): string[] {
  const start = source.indexOf(opening) + opening.length;
  const body = source.slice(start, -closing.length);
  return body === '' ? [] : body.split(',\n');
}

const beforeHash = '{"hash":"';
const hashLength = 16;

export const entryLine = ({ hash, ...entry }: Entry): string => JSON.stringify({ hash, ...entry });

/** The hash that an entry's line begins with, and the rest of the line, which is the same after an edit of the text alone. */
export const hashOfLine = (line: string): string => line.slice(beforeHash.length, beforeHash.length + hashLength);
export const restOfLine = (line: string): string => line.slice(beforeHash.length + hashLength);

/** A site as the content stage left it. Its entries are parsed when somebody asks for them. */
export interface OpenSite {
  lines: SiteLines;
  site: Site;
  now: string;
  artifact: () => SiteArtifact;
}

/** From lines that this very code made: their entries need no second look. */
export function openLines(lines: SiteLines): OpenSite {
  const head = SiteArtifact.parse(JSON.parse(`${lines.head}${opening}${closing}`));
  let artifact: SiteArtifact | undefined;
  return {
    lines,
    site: head.site,
    now: head.now,
    artifact: () => (artifact ??= { ...head, entries: JSON.parse(`[${lines.entries.join(',')}]`) }),
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
