import type { PageProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import { restOfLine } from '#model/site-lines.ts';
import { readBytesIfThere, writeFileAtomic } from '#lib/files.ts';
import { withOwner } from '#site/body-owner.ts';

/** What a page shows besides an entry's body: its file, the entry's id, and the JSON of its other props. */
export interface KeptLine {
  file: string;
  owner: string;
  others: string;
}

/** The plan of a site as the last build made it. */
export interface KeptPlan {
  /** What a page shows now, and the entry whose body that is, by the lines of the entries of today. */
  page(file: string, entries: readonly Buffer[]): { owner: Entry; props: PageProps };
}

/** Keeps a plan for the next build: its key, then a page a line, so that one page is found without parsing the others. */
export const writeKeptPlan = (file: string, key: string, lines: readonly KeptLine[]): void =>
  writeFileAtomic(file, `"${key}"\n${lines.map(lineOf).join('')}`);

const lineOf = ({ file, owner, others }: KeptLine): string =>
  `[${JSON.stringify(file)},${JSON.stringify(owner)},${others}]\n`;

/** The plan that was kept for a key; null where there is none. */
export function readKeptPlan(file: string, key: string): KeptPlan | null {
  const plan = readBytesIfThere(file);
  if (plan === null || plan.indexOf(`"${key}"\n`) !== 0) return null;
  return {
    page(name, entries) {
      const start = plan.indexOf(`\n[${JSON.stringify(name)},`) + 1;
      if (start === 0) throw new Error(`${file} lacks the page ${name}`);
      const [, id, others]: [string, string, PageProps] = JSON.parse(
        plan.toString('utf8', start, plan.indexOf('\n', start)),
      );
      const owner = entryWith(id, entries);
      return { owner, props: withOwner(others, owner) };
    },
  };
}

function entryWith(id: string, entries: readonly Buffer[]): Entry {
  // Right after the hash: the fields of other entries may hold the same words.
  const start = Buffer.from(`","id":${JSON.stringify(id)},`);
  const line = entries.find((entry) => restOfLine(entry).subarray(0, start.length).equals(start));
  if (line === undefined) throw new Error(`no entry ${id} in site.json`);
  const entry: Entry = JSON.parse(line.toString());
  return entry;
}
