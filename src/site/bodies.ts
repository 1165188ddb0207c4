import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageProps } from '#contracts/theme.ts';
import { endOfBodies, ShownBodies, type ShownBody } from '#model/body.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { bodyOwner } from '#site/body-owner.ts';

/** Gives the body that a page shows, from `out/<site>/bodies/<shard>.json`; null where it shows none. */
export function openBodies(folder: string): (props: PageProps) => ShownBody | null {
  // Pages come shard by shard, so the last shard is nearly always the next one wanted.
  let last: { file: string; shard: ShownBodies } | undefined;
  return (props) => {
    const entry = bodyOwner(props);
    if (entry === null) return null;
    const file = path.join(folder, 'bodies', `${bodyShardOf(entry.id)}.json`);
    if (last?.file !== file) last = { file, shard: readBodies(file) };
    const body = last.shard[entry.id];
    if (body === undefined) throw new Error(`${file} lacks the body of ${entry.id}`);
    return body;
  };
}

/** The texts, which no page shows, are half of the file. */
function readBodies(file: string): ShownBodies {
  const bytes = readFileSync(file);
  const end = bytes.indexOf(endOfBodies);
  if (end === -1) throw new Error(`${file} is torn`);
  const { bodies }: { bodies: unknown } = JSON.parse(`${bytes.toString('utf8', 0, end)}}}`);
  return ShownBodies.parse(bodies);
}
