const shards = 64;

/** Which of the 64 shards, `00` to `3f`, an id falls into: 32-bit FNV-1a over its UTF-16 code units, modulo 64. */
export function bodyShardOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  return (hash % shards).toString(16).padStart(2, '0');
}
