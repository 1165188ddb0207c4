import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { ContentKind } from '#contracts/kind.ts';
import { allColumns, type Site } from '#model/site.ts';
import { entryLines, openLines, siteBytes, siteHead, type OpenSite } from '#model/site-lines.ts';
import { writeFileAtomic } from '#lib/files.ts';
import { hashOf, shortHash } from '#lib/hash.ts';
import { byCodeUnit } from '#lib/order.ts';
import { sortProblems, type ProblemReport } from '#lib/problem.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { writeAssessments } from '#content/assessments.ts';
import { wantedRefusals } from '#content/check-relations.ts';
import { openEntryMaker } from '#content/build-entry.ts';
import { dropBodies } from '#content/drop-bodies.ts';
import type { SiteShape } from '#content/entry-place.ts';
import { judgeEntries, type Judged } from '#content/judge-entries.ts';
import { parseRound, type RoundState } from '#content/parse-round.ts';
import { shardFile, type ParseHands } from '#content/parse-shard.ts';
import type { FoundSite } from '#content/read-sites.ts';
import { lookAtPictures } from '#content/site-pictures.ts';
import { readSiteCache, writeSiteCache, type KnownFile, type SiteCache } from '#content/site-cache.ts';
import { isSameStamp, stampOfFile, trustedStamp } from '#lib/stamp.ts';
import { walkSite, type FoundFile, type Walked } from '#content/walk-site.ts';

/** What reading one site needs. */
export interface SiteOptions {
  root: string;
  outDir: string;
  cacheDir: string;
  kinds: readonly ContentKind[];
  now: string;
  parse: ParseHands;
  preview: boolean;
  /** Is told what stands in a site's `site.json`, so that nobody need read it at once. */
  siteRead?: (file: string, site: OpenSite) => void;
  /** Of the content stage's code and the kinds. */
  version: string;
}

export interface SiteResult {
  site: string;
  entries: number;
  parsed: number;
  reused: number;
  refusals: readonly ProblemReport[];
}

/** Reads one site: parses what changed, writes bodies, assessments and site.json, and remembers what it saw. */
export async function readSite(
  { site: found, columnPlaces, at }: FoundSite & { site: Site },
  options: SiteOptions,
): Promise<SiteResult> {
  const folder = realpathSync(path.join(options.root, 'content/sites', found.id));
  const shape = shapeOf(found, options.kinds);
  const out = path.join(options.outDir, found.id);
  const cacheFile = path.join(options.cacheDir, 'content', `${found.id}.json`);
  const cache = readSiteCache(cacheFile, hashOf([options.version, shape, found.contact.organisation]));
  const walked = walkSite(folder, shape, columnPlaces);
  const sorted = sortFiles(walked, { cache, folder, out });
  const looked = await lookAtPictures(folder, found, sorted.media, at);
  const site: Site = { ...found, pictures: looked.pictures };
  const state: RoundState = {
    folder,
    out,
    shape,
    files: new Map(walked.files.map((file) => [file.id, file])),
    known: sorted.known,
    media: sorted.media,
    lines: listedLines(path.join(out, 'site.json'), cache),
    parsed: new Set(),
    emptied: sorted.emptied,
    maker: openEntryMaker({ folder, shape, organisation: site.contact.organisation }, options.kinds),
    parse: options.parse,
  };
  const judged = await settle(state, sorted.dirty, options);
  const isDropped = dropBodies(state, judged.over);
  const wanted = wantedRefusals(site.wanted, judged.names, at);
  const assessmentRefusals = writeAssessments({ folder, shown: shape.shown, out });
  const refusals = sortProblems([
    ...walked.refusals,
    ...looked.refusals,
    ...wanted,
    ...assessmentRefusals,
    ...judged.refusals,
  ]);
  const head = siteHead(options.now, site, refusals);
  const file = path.join(out, 'site.json');
  const lines = { head, entries: judged.listed.map((id) => state.lines.get(id)!) };
  const isWritten = !isSameArtifact(state, { judged, head, cache });
  if (isWritten) writeFileAtomic(file, siteBytes(lines));
  options.siteRead?.(file, openLines(lines));
  if (isWritten || isDropped || looked.isNew || sorted.isRestamped || state.parsed.size > 0) {
    writeSiteCache(cacheFile, newCache(state, { key: cache.key, head: shortHash(head), judged }), cache.lines);
  }
  return {
    site: site.id,
    entries: judged.listed.length,
    parsed: state.parsed.size,
    reused: walked.files.length - state.parsed.size,
    refusals,
  };
}

function shapeOf(site: Site, kinds: readonly ContentKind[]): SiteShape {
  const ruled = new Set(kinds.filter((kind) => kind.wordRules !== undefined).map((kind) => kind.id));
  const columns = allColumns(site.columns);
  return {
    shown: path.posix.dirname(site.file),
    languages: site.languages,
    columns: Object.fromEntries(columns.map((column) => [column.id, column.kind ?? null])),
    wordRuled: columns.filter((column) => ruled.has(column.kind ?? '')).map((column) => column.id),
  };
}

/** The entries' JSON by id, from the site.json that the last run wrote; none when somebody else touched it. */
function listedLines(file: string, cache: SiteCache): Map<string, Buffer> {
  if (!isSameStamp(cache.site, stampOfFile(file))) {
    cache.head = '';
    return new Map();
  }
  const lines = entryLines(readFileSync(file));
  const ids = cache.files.flatMap(([id, { isListed }]) => (isListed ? [id] : []));
  return new Map(ids.map((id, index) => [id, lines[index]!]));
}

interface Sorted {
  known: Map<string, KnownFile>;
  media: SiteCache['media'];
  dirty: Set<string>;
  /** Shards that hold bodies of files that are gone. */
  emptied: Set<string>;
  /** Whether a file that did not change got a new stamp, or one is gone. */
  isRestamped: boolean;
}

/** Tells the files that must be parsed from those that are as the cache knows them. */
function sortFiles(
  { files }: Walked,
  { cache, folder, out }: { cache: SiteCache; folder: string; out: string },
): Sorted {
  const sorted: Sorted = {
    known: new Map(),
    media: soundMedia(cache, folder),
    dirty: new Set(),
    emptied: new Set(),
    isRestamped: false,
  };
  const shards = soundShards(cache, path.join(out, 'bodies'));
  // Both lists are sorted by id, so that they are walked side by side and nothing is looked up.
  let next = 0;
  const isGone = (id: string): boolean => next < cache.files.length && byCodeUnit(cache.files[next]![0], id) < 0;
  const passGone = (): void => {
    sorted.emptied.add(bodyShardOf(cache.files[next++]![0]));
    sorted.isRestamped = true;
  };
  for (const file of files) {
    while (isGone(file.id)) passGone();
    const before = cache.files[next]?.[0] === file.id ? cache.files[next++]![1] : undefined;
    const known = shards.has(file.shard) ? before : undefined;
    const fresh = known === undefined ? null : refresh(known, file, folder);
    if (fresh === null || !usesOnly(sorted.media, fresh)) sorted.dirty.add(file.id);
    else sorted.known.set(file.id, fresh);
    if (fresh !== known) sorted.isRestamped = true;
  }
  while (next < cache.files.length) passGone();
  return sorted;
}

/** Shards that are as this stage wrote them. */
const soundShards = (cache: SiteCache, bodies: string): ReadonlySet<string> =>
  new Set(
    Object.entries(cache.bodies)
      .filter(([shard, stamp]) => isSameStamp(stamp, stampOfFile(shardFile(bodies, shard))))
      .map(([shard]) => shard),
  );

/** Media that are as they were when this stage looked at them. */
const soundMedia = (cache: SiteCache, folder: string): SiteCache['media'] =>
  Object.fromEntries(
    Object.entries(cache.media).filter(([key, { stamp }]) =>
      isSameStamp(stamp, stampOfFile(path.join(folder, key.slice(key.indexOf(':') + 1)))),
    ),
  );

const usesOnly = (media: SiteCache['media'], known: KnownFile): boolean =>
  known.media === undefined || known.media.every((use) => Object.hasOwn(media, `${use.type}:${use.file}`));

/** The same record when the stamp is the same, a restamped one when only the bytes are, null when neither is. */
function refresh(known: KnownFile, { file, stamp }: FoundFile, folder: string): KnownFile | null {
  if (known.file !== file) return null;
  if (isSameStamp(known.stamp, stamp)) return known;
  const readAtMs = Date.now();
  const hash = shortHash(readFileSync(path.join(folder, file)));
  return hash === known.hash ? { ...known, stamp: trustedStamp(stamp, readAtMs) } : null;
}

/** Parses until nothing that is to be listed is missing: an edit may free a URL, move a link's target, or mend a picture. */
async function settle(state: RoundState, dirty: ReadonlySet<string>, options: SiteOptions): Promise<Judged> {
  let next = dirty;
  for (;;) {
    await parseRound(state, next);
    const judged = judgeEntries(state, options);
    next = new Set(judged.outdated.filter((id) => !state.parsed.has(id)));
    if (next.size === 0) return judged;
  }
}

/** Whether site.json is there as it should be. */
const isSameArtifact = (
  state: RoundState,
  { judged, head, cache }: { judged: Judged; head: string; cache: SiteCache },
): boolean =>
  shortHash(head) === cache.head &&
  state.parsed.size === 0 &&
  judged.listed.length === state.lines.size &&
  judged.listed.every((id) => state.known.get(id)?.isListed === true);

function newCache(state: RoundState, { key, head, judged }: { key: string; head: string; judged: Judged }): SiteCache {
  const listed = new Set(judged.listed);
  const bodies = path.join(state.out, 'bodies');
  const shards = new Set([...state.files.values()].map(({ shard }) => shard));
  return {
    key,
    head,
    site: stampOfFile(path.join(state.out, 'site.json')),
    bodies: Object.fromEntries(
      [...shards].toSorted().flatMap((shard) => {
        const stamp = stampOfFile(shardFile(bodies, shard));
        return stamp === null ? [] : [[shard, stamp] as const];
      }),
    ),
    files: [...state.files.keys()].map((id) => [id, asListed(state.known.get(id)!, listed.has(id))]),
    media: state.media,
  };
}

const asListed = (known: KnownFile, isListed: boolean): KnownFile =>
  known.isListed === isListed ? known : { ...known, isListed };
