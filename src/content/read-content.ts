import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ContentKind } from '#contracts/kind.ts';
import type { Site } from '#model/site.ts';
import type { OpenSite } from '#model/site-lines.ts';
import { closest } from '#lib/closest.ts';
import { hashOf, shortHash } from '#lib/hash.ts';
import { Problem, sortProblems } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import type { KnownNames } from '#content/check-names.ts';
import type { ParseHands } from '#content/parse-shard.ts';
import { readSite, type SiteResult } from '#content/read-site.ts';
import { readSites, type FoundSite } from '#content/read-sites.ts';

/** What the content stage is asked to do. */
export interface ContentOptions {
  /** The project's folder. */
  root: string;
  outDir: string;
  /** `.mangdao` */
  cacheDir: string;
  kinds: readonly ContentKind[];
  /** `YYYY-MM-DD HH:MM` in Asia/Shanghai. */
  now: string;
  /** Site ids; null for all. */
  sites: readonly string[] | null;
  /** Workers that parse a site of many files. */
  parse: ParseHands;
  /** Is told which sites there are before any entry is read. */
  sitesKnown?: (sites: readonly Site[]) => void;
  /** Is told what stands in the `site.json` of each site. */
  siteRead?: (file: string, site: OpenSite) => void;
  /** Drafts and future entries too. */
  preview: boolean;
  /** What site.yaml may name outside of `content/`; not checked where it is left out. */
  names?: KnownNames;
}

/** What became of one site. It is refused when `refusals` is not empty. */
export interface ContentResult {
  site: string;
  /** Entries in site.json. */
  entries: number;
  /** Markdown files parsed now. */
  parsed: number;
  /** Markdown files that did not change. */
  reused: number;
  refusals: SiteResult['refusals'];
}

/** The content stage: reads every site that is asked for and writes its artifacts. Throws a Problem for an unknown site id. */
export async function readContent(options: ContentOptions): Promise<ContentResult[]> {
  const found = readSites(options.root, new Set(options.kinds.map((kind) => kind.id)), options.names ?? null);
  const version = hashOf([codeVersion(), options.kinds.map(describeKind)]);
  const results: ContentResult[] = [];
  const chosen = choose(found, options.sites);
  options.sitesKnown?.(chosen.flatMap(({ site }) => site ?? []));
  for (const item of chosen) {
    const { site } = item;
    results.push(
      site === null ? refuseSite(item, options.outDir) : await readSite({ ...item, site }, { ...options, version }),
    );
  }
  return results;
}

function choose(found: readonly FoundSite[], wanted: readonly string[] | null): readonly FoundSite[] {
  if (wanted === null) return found;
  const ids = found.map((item) => item.id);
  const unknown = wanted.filter((id) => !ids.includes(id));
  const [first, ...others] = unknown.map((id) => {
    const meant = closest(id, ids);
    return {
      code: 'E_SITE_UNKNOWN',
      message: text(`没有网站“${id}”。`, `There is no site "${id}".`),
      at: `content/sites/${id}`,
      fix:
        meant === null
          ? text(`现有的网站：${ids.join('、')}。`, `Known sites: ${ids.join(', ')}.`)
          : text(`是不是“${meant}”？`, `Did you mean "${meant}"?`),
    };
  });
  if (first !== undefined) throw new Problem(first, ...others);
  return found.filter((item) => wanted.includes(item.id));
}

/** Nothing of a refused site stays that a later stage could take for its present state. */
function refuseSite({ id, refusals }: FoundSite, outDir: string): ContentResult {
  rmSync(path.join(outDir, id, 'site.json'), { force: true });
  return { site: id, entries: 0, parsed: 0, reused: 0, refusals: sortProblems(refusals) };
}

/** Which kinds there are; what they say of themselves is part of the code. */
const describeKind = (kind: ContentKind): unknown => [
  kind.id,
  kind.dated,
  Object.keys(kind.relations ?? {}),
  kind.expiry ?? null,
];

const parsers = [
  'markdown-it',
  'markdown-it-cjk-friendly',
  'yaml',
  'zod',
  'csv-parse',
  '@observablehq/plot',
  'linkedom',
];

/** Changes whenever this stage, what it rests on, or its parsers change. */
function codeVersion(): string {
  const source = path.dirname(import.meta.dirname);
  const code = ['content', 'lib', 'model'].flatMap((room) =>
    readdirSync(path.join(source, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => path.join(source, room, file)),
  );
  const packages = [...parsers, 'sharp'].map((name) =>
    path.join(path.dirname(source), 'node_modules', name, 'package.json'),
  );
  return hashOf([...code.toSorted(), ...packages].map((file) => shortHash(readFileSync(file))));
}
