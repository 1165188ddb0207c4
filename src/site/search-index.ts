import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexFile } from 'pagefind';
import { BodyShard } from '#model/body.ts';
import type { Entry } from '#model/entry.ts';
import type { PagesArtifact } from '#model/page.ts';
import { allColumns, mainLangOf, type SiteArtifact } from '#model/site.ts';
import type { Lang } from '#model/words.ts';
import { readTextIfThere, writeJson } from '#lib/files.ts';
import { shortHash } from '#lib/hash.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { stringsIn } from '#lib/strings-in.ts';
import { madeAsset, type PlannedAsset } from '#site/assets.ts';

export interface SearchInputs {
  /** `out/<site>`, absolute. */
  folder: string;
  cacheDir: string;
  artifact: SiteArtifact;
  previous: PagesArtifact['assets'];
}

// The package exports no package.json of its own.
const packageFile = fileURLToPath(new URL('../package.json', import.meta.resolve('pagefind')));
const { version }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'));

/** Another form of the records makes another index. */
const recordForm = '3';

/** Whether an asset belongs to the index. */
export const isOfSearch = (file: string): boolean => file.startsWith('pagefind/');

/** The Pagefind index of a site's entries, one record each; built only when an entry changed. */
export async function searchAssets({ folder, cacheDir, artifact, previous }: SearchInputs): Promise<PlannedAsset[]> {
  const key = shortHash(
    [
      version,
      recordForm,
      segmentedAs(artifact.site),
      ...artifact.entries.map((entry) => `${entry.path} ${entry.hash}`),
    ].join('\n'),
  );
  const stamp = path.join(cacheDir, 'search', `${artifact.site.id}.json`);
  const before = previous.filter((asset) => isOfSearch(asset.file));
  if (before.length > 0 && readTextIfThere(stamp)?.includes(`"${key}"`)) {
    return before.map(({ file, hash }) => ({ file, hash, make: () => readFileSync(path.join(folder, 'www', file)) }));
  }
  const files = await indexEntries(folder, artifact);
  writeJson(stamp, { key });
  return files.map(({ path: file, content }) => madeAsset(`pagefind/${file}`, content));
}

/**
 * What no page of ours asks for: the ready-made interfaces, since our results are an ordinary list (docs/design.md §4), and
 * the worker, which does again what `pagefind.js` holds already.
 */
const unused = /ui|component|highlight|playground|worker/;

/** Chinese must be cut into words, which leaves words that have spaces between them as they are. */
const segmentedAs = (site: SiteArtifact['site']): Lang =>
  site.languages.includes('zh-CN') ? 'zh-CN' : mainLangOf(site);

async function indexEntries(folder: string, { site, entries }: SiteArtifact): Promise<IndexFile[]> {
  const pagefind = await import('pagefind');
  // One index of all languages: the one results page of a site finds them all.
  const { index } = await pagefind.createIndex({ forceLanguage: segmentedAs(site) });
  if (index === undefined) throw new Error('Pagefind gave no index');
  try {
    const textOf = bodyTexts(folder);
    const columns = new Set(allColumns(site.columns).map(({ id }) => id));
    for (const entry of entries) {
      const { errors } = await index.addCustomRecord({
        url: entry.path,
        content: [entry.title, entry.summary, ...readIn(entry.fields, columns), ...textOf(entry)].join('\n'),
        language: entry.lang,
        meta: { title: entry.title, date: entry.date?.slice(0, 10) ?? '', kind: entry.kind, lang: entry.lang },
        filters: { kind: [entry.kind], ...(entry.date === null ? {} : { year: [entry.date.slice(0, 4)] }) },
        sort: { date: entry.date ?? '' },
      });
      if (errors.length > 0) throw new Error(`Pagefind refuses ${entry.id}: ${errors.join('; ')}`);
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    return files.filter((file) => !unused.test(file.path));
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

/** What a kind's fields say: a question and its reply, a transcript. Names of files, columns and entries, and marks without a word are not read. */
function readIn(fields: Entry['fields'], columns: ReadonlySet<string>): string[] {
  const isName = (words: string): boolean =>
    /^[\w./-]+\.\w+$/.test(words) || (/^\S+$/.test(words) && columns.has(words.split('/')[0] ?? ''));
  return stringsIn(fields).filter((words) => /\p{L}/u.test(words) && !isName(words));
}

function bodyTexts(folder: string): (entry: Entry) => string[] {
  const shards = new Map<string, BodyShard>();
  return (entry) => {
    const name = bodyShardOf(entry.id);
    const shard =
      shards.get(name) ??
      BodyShard.parse(JSON.parse(readFileSync(path.join(folder, 'bodies', `${name}.json`), 'utf8')));
    shards.set(name, shard);
    return (shard.texts[entry.id] ?? []).map((block) => block.text);
  };
}
