import { sha256, stableJson } from '#lib/hash.ts';

/** The `before` of the first link. */
const nothing = '0'.repeat(64);

interface Link {
  before: string;
  hash: string;
}

/** Makes the next link of a chain: its hash covers what it says and the link before it. */
export function linkTo<T extends object>(last: Link | undefined, says: T): T & Link {
  const linked = { ...says, before: last?.hash ?? nothing };
  return { ...linked, hash: sha256(stableJson(linked)) };
}

/** The first link that was altered, or whose neighbour was taken away or put in: its index; null for a whole chain. */
export function firstBroken(chain: readonly Link[]): number | null {
  const index = chain.findIndex(({ hash, ...says }, at) => {
    const before = chain[at - 1]?.hash ?? nothing;
    return says.before !== before || sha256(stableJson(says)) !== hash;
  });
  return index === -1 ? null : index;
}
