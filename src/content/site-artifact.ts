import { writeFileAtomic } from '#lib/files.ts';
import { shortHash } from '#lib/hash.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { SiteArtifact, type Site } from '#model/site.ts';

// One entry a line, entries last: an edit then touches one line, and the others need not be parsed.
const opening = '\n"entries":[\n';
const closing = '\n]}\n';

/** Everything of `site.json` but its entries, as text. */
export const headOf = (now: string, site: Site, refusals: readonly ProblemReport[]): string =>
  `{"schema":1,\n"now":${JSON.stringify(now)},\n"site":${JSON.stringify(site)},\n"refusals":${JSON.stringify(refusals)},`;

/** Writes `site.json` from its head and the JSON of each entry. */
export const writeSiteJson = (file: string, head: string, lines: readonly string[]): void =>
  writeFileAtomic(file, `${head}${opening}${lines.join(',\n')}${closing}`);

/**
 * What `site.json` holds, from the same parts, when somebody asks: its entries were made by this very code and need no
 * second look. Made here, so that it keeps nothing alive but its text.
 */
export const artifactFrom =
  (head: string, lines: readonly string[]): (() => SiteArtifact) =>
  () => ({
    ...SiteArtifact.parse(JSON.parse(`${head}${opening}${closing}`)),
    entries: JSON.parse(`[${lines.join(',')}]`),
  });

/** The entries' JSON in a `site.json` that this stage wrote. */
export function entryLines(source: string): string[] {
  const start = source.indexOf(opening) + opening.length;
  const body = source.slice(start, -closing.length);
  return body === '' ? [] : body.split(',\n');
}

export const hashOfHead = (head: string): string => shortHash(head);
