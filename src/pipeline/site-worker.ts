import { serveFarm } from '#lib/farm.ts';
import type { ParseSetup } from '#content/parse-shard.ts';
import type { RenderSetup } from '#site/renderer.ts';

// One process start and one load of modules less than with a worker for each craft.
serveFarm({
  glance: async () => {
    const { glanceAt } = await import('#site/last-build.ts');
    return async (folder: string) => glanceAt(folder);
  },
  parse: async (setup: ParseSetup) => (await import('#content/parse-shard.ts')).openShardParser(setup),
  render: async (setup: RenderSetup) => {
    const [{ openRenderer }, { useLeanFetch }] = await Promise.all([
      import('#site/renderer.ts'),
      import('#site/lean-fetch.ts'),
    ]);
    useLeanFetch();
    return openRenderer(setup);
  },
});
