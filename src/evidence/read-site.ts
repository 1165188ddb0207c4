import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { SiteView } from '#contracts/engine.ts';
import { BodyShard } from '#model/body.ts';
import { PagesArtifact, type Page } from '#model/page.ts';
import { SiteArtifact } from '#model/site.ts';
import { posix, readTextIfThere } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { text } from '#lib/text.ts';
import { pagesToLookAt } from '#evidence/pages-to-look-at.ts';

/** What the stages before left of one site. */
export interface SiteInput {
  site: SiteArtifact;
  pages: PagesArtifact;
  /** Folder of the written pages. */
  www: string;
  /** Pages that are listed and not there, or not HTML. */
  missing: readonly Page[];
  /** Pages that engines look at, and the missing ones. */
  wanted: readonly Page[];
  /** No site of ours: nobody built it from content, and each page is looked at by every engine that can. */
  isStrange: boolean;
  /** What site engines see: without the missing pages. */
  view: SiteView;
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
  const missing = pages.pages.filter((page) => !isThere(page));
  const looked = new Set(pagesToLookAt(there));
  const shards = new Map<string, BodyShard>();
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
      const body = bodies[entry.id];
      if (body === undefined) throw notThere(at(file), entry.file);
      return body;
    },
    htmlOf: (page) => readFileSync(path.join(www, page.file), 'utf8'),
    textOf: (asset) => readFileSync(path.join(www, asset), 'utf8'),
  };
  return { site, pages, www, missing, wanted: [...looked, ...missing], isStrange: false, view };
}

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
