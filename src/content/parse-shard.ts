import path from 'node:path';
import type { Hands } from '#lib/farm.ts';
import { endOfBodies, shardParts } from '#model/body.ts';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import { byCodeUnit } from '#lib/order.ts';
import { openTextArena } from '#lib/text-arena.ts';
import type { SiteShape } from '#content/entry-place.ts';
import { openFileParser, type ParsedFile } from '#content/parse-file.ts';

/** What a process that parses needs to know once. */
export interface ParseSetup {
  /** Real path of the site's folder. */
  folder: string;
  /** `out/<site>/bodies` */
  bodies: string;
  shape: SiteShape;
}

/** One shard of bodies: the files to parse now, and the entries whose bodies stay as they are. */
export interface ShardJob {
  shard: string;
  parse: { id: string; file: string }[];
  keep: string[];
}

export type ParseHands = Hands<ParseSetup, ShardJob, ParsedFile[]>;

/** Opens what parses the files of a shard and writes its bodies, one a line, so that they never cross between processes. */
export async function openShardParser({
  folder,
  bodies,
  shape,
}: ParseSetup): Promise<(job: ShardJob) => Promise<ParsedFile[]>> {
  const arena = openTextArena();
  const parser = openFileParser(folder, shape, arena);
  return async (job) => {
    const file = shardFile(bodies, job.shard);
    const lines = job.keep.length === 0 ? new Map<string, Lines>() : keptLines(file, new Set(job.keep));
    const results = job.parse.map(({ id, file: markdown }) => {
      const read = parser.parse(id, markdown);
      lines.set(id, read.lines);
      return read.parsed;
    });
    writeLines(file, lines);
    arena.clear();
    return results;
  };
}

/** `out/<site>/bodies/2a.json` */
export const shardFile = (bodies: string, shard: string): string => path.join(bodies, `${shard}.json`);

/** Writes a shard once more without the bodies of some entries. */
export function rewriteShard(bodies: string, shard: string, without: ReadonlySet<string>): void {
  const file = shardFile(bodies, shard);
  const lines = linesOf(file);
  for (const id of without) lines.delete(id);
  writeLines(file, lines);
}

/** An entry's two lines in its shard, a line feed between them: what its page shows, and what is read there. */
type Lines = Uint8Array;

const lineFeed = 10;

function writeLines(file: string, lines: ReadonlyMap<string, Lines>): void {
  const sorted = [...lines].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, line]) => line);
  const parts = shardParts(
    sorted.map((line) => line.subarray(0, line.indexOf(lineFeed))),
    sorted.map((line) => line.subarray(line.indexOf(lineFeed) + 1)),
  );
  writeFileAtomic(file, Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))));
}

function keptLines(file: string, keep: ReadonlySet<string>): Map<string, Lines> {
  const lines = new Map([...linesOf(file)].filter(([id]) => keep.has(id)));
  if (lines.size !== keep.size) throw new Error(`${file} lacks bodies that the cache vouches for`);
  return lines;
}

/** The lines of a shard as they are written, by entry id. */
function linesOf(file: string): Map<string, Lines> {
  const [bodies = '', texts = ''] = (readTextIfThere(file) ?? '').split(endOfBodies);
  const words = byId(texts);
  return new Map(
    [...byId(bodies)].flatMap(([id, body]) =>
      words.has(id) ? [[id, Buffer.from(`${body}\n${words.get(id)}`)] as const] : [],
    ),
  );
}

function byId(lines: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const id = /^("(?:[^"\\]|\\.)*"):[{[]/.exec(line)?.[1];
    if (id === undefined) continue;
    const name: unknown = JSON.parse(id);
    if (typeof name === 'string') found.set(name, line.replace(/,$/, ''));
  }
  return found;
}
