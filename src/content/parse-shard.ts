import path from 'node:path';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import { byCodeUnit } from '#lib/order.ts';
import type { SiteShape } from '#content/entry-place.ts';
import type { FileParser, ParsedFile } from '#content/parse-file.ts';

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

/** Parses the files of a shard and writes its bodies, one a line, so that they never cross between processes. */
export function parseShard(parser: FileParser, bodies: string, job: ShardJob): ParsedFile[] {
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
}

/** `out/<site>/bodies/2a.json` */
export const shardFile = (bodies: string, shard: string): string => path.join(bodies, `${shard}.json`);

function keptLines(file: string, keep: ReadonlySet<string>): Map<string, string> {
  const lines = new Map<string, string>();
  for (const line of (readTextIfThere(file) ?? '').split('\n')) {
    const id = /^("(?:[^"\\]|\\.)*"):\{/.exec(line)?.[1];
    if (id === undefined) continue;
    const name: unknown = JSON.parse(id);
    if (typeof name === 'string' && keep.has(name)) lines.set(name, line.replace(/,$/, ''));
  }
  if (lines.size !== keep.size) throw new Error(`${file} lacks bodies that the cache vouches for`);
  return lines;
}
