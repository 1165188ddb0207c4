import path from 'node:path';
import { bodyShardOf } from '#lib/shard.ts';
import { rewriteShard } from '#content/parse-shard.ts';
import type { RoundState } from '#content/parse-round.ts';

/**
 * Takes the bodies of entries whose last day is over out of their shards: names in a publicity that has run out stand in
 * no artifact. Whether there were any. An entry that comes back, because the clock was set back, is parsed anew.
 */
export function dropBodies({ out, known }: RoundState, over: readonly string[]): boolean {
  const shards = new Map<string, Set<string>>();
  for (const id of over) {
    const file = known.get(id)!;
    if (file.isBodyDropped === true) continue;
    known.set(id, { ...file, isBodyDropped: true });
    const shard = bodyShardOf(id);
    shards.set(shard, (shards.get(shard) ?? new Set()).add(id));
  }
  for (const [shard, ids] of shards) rewriteShard(path.join(out, 'bodies'), shard, ids);
  return shards.size > 0;
}
