import { openFarm } from '#lib/farm.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { by } from '#lib/order.ts';
import type { PlannedPage } from '#site/planned-page.ts';
import { openRenderer, type RenderJob, type RenderSetup } from '#site/renderer.ts';

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
  const sizes = (await renderBatches(setup, batches, jobs)).flat();
  return new Map(ordered.map((page, index) => [page.file, sizes[index] ?? 0]));
}

async function renderBatches(setup: RenderSetup, batches: readonly RenderJob[], jobs: number): Promise<number[][]> {
  const [only] = batches;
  // One batch is rendered here: starting a process for it would take longer than its pages.
  if (only !== undefined && batches.length === 1) return [await (await openRenderer(setup))(only)];
  const size = Math.min(jobs, Math.ceil((batches.length * pagesInJob) / pagesPerProcess));
  const farm = openFarm<RenderSetup, RenderJob, number[]>({
    module: new URL('render-worker.ts', import.meta.url),
    setup,
    size,
  });
  try {
    return await farm.run(batches);
  } finally {
    farm.close();
  }
}
