import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageProps } from '#contracts/theme.ts';
import { BodyShard, type Body } from '#model/body.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { bodyOwner } from '#site/body-owner.ts';

/** Gives the body that a page shows, from `out/<site>/bodies/<shard>.json`; null where it shows none. */
export function openBodies(folder: string): (props: PageProps) => Body | null {
  // Pages come shard by shard, so the last shard is nearly always the next one wanted.
  let last: { file: string; shard: BodyShard } | undefined;
  return (props) => {
    const entry = bodyOwner(props);
    if (entry === null) return null;
    const file = path.join(folder, 'bodies', `${bodyShardOf(entry.id)}.json`);
    if (last?.file !== file) last = { file, shard: BodyShard.parse(JSON.parse(readFileSync(file, 'utf8'))) };
    const body = last.shard[entry.id];
    if (body === undefined) throw new Error(`${file} lacks the body of ${entry.id}`);
    return body;
  };
}
