import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { SiteView } from '#contracts/engine.ts';
import { BodyShard } from '#model/body.ts';
import { CommitsArtifact } from '#model/commits.ts';
import type { Gap } from '#model/evidence.ts';
import { PagesArtifact, type Page } from '#model/page.ts';
import { PaletteArtifact } from '#model/palette.ts';
import { basePathOf, SiteArtifact } from '#model/site.ts';
import type { Text } from '#model/words.ts';
import { posix, readTextIfThere } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { serveFolder } from '#lib/static-server.ts';
import { text } from '#lib/text.ts';
import { noFile } from '#evidence/page-faults.ts';
import { pagesToLookAt } from '#evidence/pages-to-look-at.ts';

/** What the stages before left of one site. */
export interface SiteInput {
  site: SiteArtifact;
  pages: PagesArtifact;
  /** Makes the pages reachable for a browser, for as long as it looks. */
  serve(): Promise<Served>;
  /** Pages that nobody can look at, and why: that are listed and not there, or are no HTML. */
  barred: ReadonlyMap<Page, Text>;
  /** Pages that engines look at, and the barred ones. */
  wanted: readonly Page[];
  /** What could not be looked at, as far as it is known before anyone looks. */
  gaps: readonly Gap[];
  /** No site of ours: nobody built it from content, and each page is looked at by every engine that can. */
  isStrange: boolean;
  /** What site engines see: without the barred pages. */
  view: SiteView;
}

/** Where a site's pages are to be had. */
export interface Served {
  addressOf(page: Page): string;
  /** Waits until a page may be asked for; absent where nobody else is served. */
  turn?: () => Promise<void>;
  close(): Promise<void>;
}

/** Reads a site's artifacts. One that is missing, or that another version wrote, is a Problem. */
export function readSite(root: string, outDir: string, id: string): SiteInput {
  const folder = path.join(outDir, id);
  const at = (file: string): string => posix(path.relative(root, path.join(folder, file)));
  const site = readArtifact(path.join(folder, 'site.json'), SiteArtifact, at('site.json'));
  const pages = readArtifact(path.join(folder, 'pages.json'), PagesArtifact, at('pages.json'));
  const www = path.join(folder, 'www');
  const isThere = (page: Page): boolean => /\.html?$/.test(page.file) && existsSync(path.join(www, page.file));
  const there = pages.pages.filter(isThere);
  const barred = new Map(pages.pages.filter((page) => !isThere(page)).map((page) => [page, noFile]));
  const looked = new Set(pagesToLookAt(there));
  const shards = new Map<string, BodyShard>();
  const ifThere = <T extends z.ZodType>(file: string, schema: T): z.output<T> | null =>
    existsSync(path.join(folder, file)) ? readArtifact(path.join(folder, file), schema, at(file)) : null;
  const view: SiteView = {
    now: site.now,
    site: site.site,
    entries: site.entries.filter((entry) => !entry.draft && (entry.date === null || entry.date <= site.now)),
    pages: [...looked],
    others: there.filter((page) => !looked.has(page)),
    assets: new Set(pages.assets.map(({ file }) => file)),
    assetBytes: new Map(pages.assets.map(({ file, bytes }) => [file, bytes])),
    bodyOf(entry) {
      const shard = bodyShardOf(entry.id);
      const file = `bodies/${shard}.json`;
      const bodies = shards.get(shard) ?? readArtifact(path.join(folder, file), BodyShard, at(file));
      shards.set(shard, bodies);
      const [body, words] = [bodies.bodies[entry.id], bodies.texts[entry.id]];
      if (body === undefined || words === undefined) throw notThere(at(file), entry.file);
      return { ...body, text: words };
    },
    htmlOf: (page) => readFileSync(path.join(www, page.file), 'utf8'),
    textOf: (asset) => readFileSync(path.join(www, asset), 'utf8'),
    commits: ifThere('commits.json', CommitsArtifact),
    palette: ifThere('palette.json', PaletteArtifact),
    server: readTextIfThere(path.join(folder, 'nginx.conf')),
    answered: null,
  };
  const wanted = [...looked, ...barred.keys()];
  return {
    site,
    pages,
    serve: () => serveWww(www, basePathOf(site.site)),
    barred,
    wanted,
    gaps: [],
    isStrange: false,
    view,
  };
}

async function serveWww(folder: string, basePath: string): Promise<Served> {
  const server = await serveFolder({ folder, basePath, isFixed: true });
  return { addressOf: ({ path: at }) => `${server.address}${encodeAgain(at.slice(1))}`, close: () => server.close() };
}

/** A path may come with its signs encoded or as they are. */
const encodeAgain = (at: string): string => encodeURI(decodeURI(at));

function readArtifact<T extends z.ZodType>(file: string, schema: T, at: string): z.output<T> {
  const json = readTextIfThere(file);
  if (json === null) throw notThere(at, null);
  const parsed = schema.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  throw new Problem({
    code: 'E_ARTIFACT',
    message: text(
      '前面阶段的结果读不懂：内容残缺，或者是别的版本写的',
      'The result of an earlier stage cannot be read: it is torn, or another version wrote it',
    ),
    at,
    fix: text('请重新运行构建：mangdao build', 'Run the build stages again: mangdao build'),
  });
}

/** Undefined, which no schema accepts, where the text is no JSON. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const notThere = (at: string, entry: string | null): Problem =>
  new Problem({
    code: 'E_ARTIFACT_MISSING',
    message:
      entry === null
        ? text('缺少前面阶段的结果，无法检测', 'What the stages before should have written is not there')
        : text(`缺少 ${entry} 的正文`, `The body of ${entry} is not there`),
    at,
    fix: text('请先运行构建：mangdao build', 'Run the build stage first: mangdao build'),
  });
