import { readFileSync } from 'node:fs';
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

// A worker walks the entries shard by shard, so the last shard read is nearly always the next one wanted.
let last: { file: string; shard: BodyShard } | undefined;

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
  if (import.meta.env.DEV || last?.file !== file) {
    last = { file, shard: BodyShard.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  }
  return last.shard[id];
}
