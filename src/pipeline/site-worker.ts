import type { BodyShard } from '#model/body.ts';
import { serveFarm } from '#lib/farm.ts';
import { openFileKeep } from '#lib/file-keep.ts';
import type { ParseSetup } from '#content/parse-shard.ts';
import type { RenderSetup } from '#site/renderer.ts';

/** Bodies that a worker remembers from parsing to rendering, in signs of JSON; what is more is read from disk again. */
const signsKept = 24 * 1024 * 1024;
const fresh = openFileKeep<BodyShard>(signsKept);

// One process start and one load of modules less than with a worker for each craft.
serveFarm({
  parse: async (setup: ParseSetup) => (await import('#content/parse-shard.ts')).openShardParser(setup, fresh),
  render: async (setup: RenderSetup) => (await import('#site/renderer.ts')).openRenderer(setup, fresh),
});
