import { openFarm } from '#lib/farm.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { by } from '#lib/order.ts';
import type { PlannedPage } from '#site/planned-page.ts';
import type { RenderJob, RenderSetup } from '#site/render-worker.ts';

/** Pages a message to a worker carries. */
const pagesInJob = 40;
/** A second process pays only from here on: each loads the bundle first. */
const pagesPerProcess = 150;

/** Renders pages in worker processes and writes them; returns the bytes of each file. */
export async function renderPages(
  setup: RenderSetup,
  pages: readonly PlannedPage[],
  jobs: number,
): Promise<ReadonlyMap<string, number>> {
  if (pages.length === 0) return new Map();
  // In the order of the body shards, so that a worker reads each shard once.
  const ordered = pages.toSorted(by((page) => (page.props.kind === 'entry' ? bodyShardOf(page.props.entry.id) : '')));
  const batches = Array.from({ length: Math.ceil(ordered.length / pagesInJob) }, (_, index): RenderJob =>
    ordered.slice(index * pagesInJob, (index + 1) * pagesInJob).map(({ path, file, props }) => ({ path, file, props })),
  );
  const size = Math.min(jobs, Math.ceil(ordered.length / pagesPerProcess));
  const farm = openFarm<RenderSetup, RenderJob, number[]>(new URL('render-worker.ts', import.meta.url), setup, size);
  try {
    const sizes = (await farm.run(batches)).flat();
    return new Map(ordered.map((page, index) => [page.file, sizes[index] ?? 0]));
  } finally {
    farm.close();
  }
}
