import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Media } from '#model/entry.ts';
import { handsHere } from '#lib/farm.ts';
import { isMissing } from '#lib/files.ts';
import { by, byCodeUnit } from '#lib/order.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { finishEntry, type Draft, type EntryMaker } from '#content/build-entry.ts';
import type { SiteShape } from '#content/entry-place.ts';
import { inspectMedia } from '#content/inspect-media.ts';
import type { MediaUse } from '#content/markdown/body-source.ts';
import type { ParsedFile } from '#content/parse-file.ts';
import { openShardParser, shardFile, type ParseHands, type ShardJob } from '#content/parse-shard.ts';
import type { KnownFile, SiteCache } from '#content/site-cache.ts';
import { trustedStamp } from '#lib/stamp.ts';
import type { FoundFile } from '#content/walk-site.ts';

/** What is known of a site while it is being read. */
export interface RoundState {
  folder: string;
  out: string;
  shape: SiteShape;
  /** By id, sorted. */
  files: ReadonlyMap<string, FoundFile>;
  known: Map<string, KnownFile>;
  media: SiteCache['media'];
  /** Entry id → its JSON in site.json, where it has been made. */
  lines: Map<string, Buffer>;
  /** Ids parsed in this run. */
  parsed: Set<string>;
  /** Shards that hold bodies of files that are gone. */
  emptied: Set<string>;
  maker: EntryMaker;
  /** Workers that parse, where there is much to parse. */
  parse: ParseHands;
}

// Below this, starting processes costs more than it saves.
const filesWorthAFarm = 300;

/** Parses files, writes their shards, looks at the media they use, and updates the state with their entries. */
export async function parseRound(state: RoundState, dirty: ReadonlySet<string>): Promise<void> {
  const readAtMs = Date.now();
  const drafted: Drafted[] = [];
  const settle = ({ file, draft }: Drafted): void => {
    state.parsed.add(file.id);
    state.known.set(file.id, knownFile(state, { file, draft, readAtMs }));
    const line = finishEntry(draft, mediaOf(state, draft.media));
    if (line === null) state.lines.delete(file.id);
    else state.lines.set(file.id, line);
  };
  // Entries are made while the workers parse the next shards; only those with media have to wait.
  await parseShards(state, dirty, (files) => {
    for (const file of files) {
      const draft = state.maker.make(state.files.get(file.id)!, file);
      if (draft.media.length === 0) settle({ file, draft });
      else drafted.push({ file, draft });
    }
  });
  const sorted = drafted.toSorted(by(({ file }) => file.id));
  await lookAtMedia(
    state,
    sorted.flatMap(({ draft }) => draft.media),
  );
  distrustChanged(
    state,
    sorted.map(({ file }) => file),
  );
  for (const one of sorted) settle(one);
}

interface Drafted {
  file: ParsedFile;
  draft: Draft;
}

async function parseShards(
  state: RoundState,
  dirty: ReadonlySet<string>,
  heed: (files: ParsedFile[]) => void,
): Promise<void> {
  const bodies = path.join(state.out, 'bodies');
  const jobs = shardJobs(state, dirty);
  state.emptied.clear();
  removeOrphans(state, bodies);
  const hands = dirty.size <= filesWorthAFarm ? handsHere(openShardParser) : state.parse;
  await hands.work({ setup: { folder: state.folder, bodies, shape: state.shape }, jobs, heed });
}

/** Shards without any entry left, and parts that a killed run left behind. */
function removeOrphans(state: RoundState, bodies: string): void {
  const shards = new Set([...state.files.values()].map(({ shard }) => shard));
  const wanted = new Set([...shards].map((shard) => shardFile(bodies, shard)));
  for (const name of namesIn(bodies)) {
    const file = path.join(bodies, name);
    if (!wanted.has(file)) rmSync(file, { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

/** A job for every shard in which a file is to be parsed or is gone. */
function shardJobs(state: RoundState, dirty: ReadonlySet<string>): ShardJob[] {
  const wanted = new Set([...state.emptied, ...[...dirty].map(bodyShardOf)]);
  const jobs = new Map<string, ShardJob>();
  for (const { id, file, shard } of state.files.values()) {
    if (!wanted.has(shard)) continue;
    const job = jobs.get(shard) ?? { shard, parse: [], keep: [] };
    jobs.set(shard, job);
    if (dirty.has(id)) job.parse.push({ id, file });
    else if (state.known.get(id)?.isBodyDropped !== true) job.keep.push(id);
  }
  return [...jobs.values()].toSorted((a, b) => byCodeUnit(a.shard, b.shard));
}

async function lookAtMedia(state: RoundState, uses: readonly MediaUse[]): Promise<void> {
  for (const { type, file } of uses) {
    const key = `${type}:${file}`;
    state.media[key] ??= await inspectMedia(state.folder, file, type);
  }
}

/** A table that changed between its parsing and its inspection is parsed again in the next run. */
function distrustChanged(state: RoundState, parsed: readonly ParsedFile[]): void {
  for (const [file, hash] of parsed.flatMap(({ tables }) => Object.entries(tables ?? {}))) {
    const known = state.media[`file:${file}`];
    if (known !== undefined && 'hash' in known && known.hash !== hash)
      state.media[`file:${file}`] = { ...known, stamp: null };
  }
}

/** The media of an entry that are sound, each once, sorted. */
function mediaOf(state: RoundState, uses: readonly MediaUse[]): Media[] {
  const found = new Map<string, Media>();
  for (const { type, file } of uses) {
    const known = state.media[`${type}:${file}`];
    if (known === undefined || 'refused' in known) continue;
    const { hash, bytes, width, height, words } = known;
    const size = width === undefined || height === undefined ? {} : { width, height };
    found.set(`${file} ${type}`, { file, type, hash, bytes, ...size, ...(words === undefined ? {} : { words }) });
  }
  return [...found].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, media]) => media);
}

function knownFile(
  state: RoundState,
  { file, draft, readAtMs }: { file: ParsedFile; draft: Draft; readAtMs: number },
): KnownFile {
  return {
    file: file.file,
    stamp: trustedStamp(state.files.get(file.id)!.stamp, readAtMs),
    hash: file.hash,
    path: draft.path,
    date: draft.entry?.date ?? null,
    isDraft: file.frontMatter?.['draft'] === true,
    isListed: false,
    ...(draft.media.length > 0 ? { media: draft.media } : {}),
    ...(Object.keys(file.links).length > 0 ? { links: file.links } : {}),
    ...(draft.names.length > 0 ? { names: draft.names } : {}),
    ...(draft.lastDay === null ? {} : { lastDay: draft.lastDay }),
    ...(draft.refusals.length > 0 ? { refusals: draft.refusals } : {}),
  };
}
