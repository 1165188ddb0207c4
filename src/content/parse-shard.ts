import path from 'node:path';
import type { Hands } from '#lib/farm.ts';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import { byCodeUnit } from '#lib/order.ts';
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
  const parser = openFileParser(folder, shape);
  return async (job) => {
    const file = shardFile(bodies, job.shard);
    const lines = job.keep.length === 0 ? new Map<string, string>() : keptLines(file, new Set(job.keep));
    const results = job.parse.map(({ id, file: markdown }) => {
      const { parsed, body } = parser.parse(id, markdown);
      lines.set(id, `${JSON.stringify(id)}:${body}`);
      return parsed;
    });
    const sorted = [...lines].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, line]) => line);
    writeFileAtomic(file, `{\n${sorted.join(',\n')}\n}\n`);
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

function writeLines(file: string, lines: ReadonlyMap<string, string>): string {
  const sorted = [...lines].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, line]) => line);
  const written = `{\n${sorted.join(',\n')}\n}\n`;
  writeFileAtomic(file, written);
  return written;
}

function keptLines(file: string, keep: ReadonlySet<string>): Map<string, string> {
  const lines = new Map([...linesOf(file)].filter(([id]) => keep.has(id)));
  if (lines.size !== keep.size) throw new Error(`${file} lacks bodies that the cache vouches for`);
  return lines;
}

/** The bodies of a shard as they are written, by entry id. */
function linesOf(file: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const line of (readTextIfThere(file) ?? '').split('\n')) {
    const id = /^("(?:[^"\\]|\\.)*"):\{/.exec(line)?.[1];
    if (id === undefined) continue;
    const name: unknown = JSON.parse(id);
    if (typeof name === 'string') lines.set(name, line.replace(/,$/, ''));
  }
  return lines;
}
