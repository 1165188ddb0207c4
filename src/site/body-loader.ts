import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { LiveLoader } from 'astro/loaders';
import { BodyShard, type Body } from '#model/body.ts';
import { bodyShardOf } from '#lib/shard.ts';

interface BodyFilter {
  /** `out/<site>`, absolute. */
  folder: string;
  /** Entry id. */
  id: string;
}

// A worker walks the entries shard by shard, so the last shard read is nearly always the next one wanted. A shard that
// was written anew is another file (it was renamed into place), so its inode tells.
let last: { file: string; version: string; shard: BodyShard } | undefined;

/** Reads one body from `out/<site>/bodies/<shard>.json`. */
export const bodyLoader: LiveLoader<{ body: Body }, BodyFilter> = {
  name: 'mangdao-bodies',
  async loadEntry({ filter }) {
    const body = bodyOf(filter);
    return body === undefined ? undefined : { id: filter.id, data: { body } };
  },
  async loadCollection() {
    return { entries: [] };
  },
};

function bodyOf({ folder, id }: BodyFilter): Body | undefined {
  const file = path.join(folder, 'bodies', `${bodyShardOf(id)}.json`);
  const { ino, mtimeMs } = statSync(file);
  const version = `${ino} ${mtimeMs}`;
  if (last?.file !== file || last.version !== version) {
    last = { file, version, shard: BodyShard.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  }
  return last.shard[id];
}
