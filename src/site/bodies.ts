import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageProps } from '#contracts/theme.ts';
import { BodyShard, type Body } from '#model/body.ts';
import type { FileKeep } from '#lib/file-keep.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { bodyOwner } from '#site/body-owner.ts';

/** The file that holds the body of an entry, `out/<site>/bodies/<shard>.json`; `folder` is `out/<site>`. */
export const bodyFileOf = (folder: string, id: string): string =>
  path.join(folder, 'bodies', `${bodyShardOf(id)}.json`);

/** Gives the body that a page shows; null where it shows none. `fresh`: shards that this process wrote itself. */
export function openBodies(folder: string, fresh: FileKeep<BodyShard> | null): (props: PageProps) => Body | null {
  // Pages come shard by shard, so the last shard is nearly always the next one wanted.
  let last: { file: string; shard: BodyShard } | undefined;
  return (props) => {
    const entry = bodyOwner(props);
    if (entry === null) return null;
    const file = bodyFileOf(folder, entry.id);
    if (last?.file !== file) last = { file, shard: fresh?.take(file) ?? readShard(file) };
    const body = last.shard[entry.id];
    if (body === undefined) throw new Error(`${file} lacks the body of ${entry.id}`);
    return body;
  };
}

const readShard = (file: string): BodyShard => BodyShard.parse(JSON.parse(readFileSync(file, 'utf8')));
