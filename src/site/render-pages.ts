import { openFarm } from '#lib/farm.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { by } from '#lib/order.ts';
import type { PlannedPage } from '#site/planned-page.ts';
import { openRenderer, type RenderJob, type RenderSetup } from '#site/renderer.ts';

/** Pages a message to a worker carries; a larger shard is a message of its own. */
const pagesInBatch = 40;
/** A second process pays only from here on: each loads the bundle first. */
const pagesPerProcess = 150;

/** Renders pages in worker processes and writes them; returns the bytes of each file. */
export async function renderPages(
  setup: RenderSetup,
  pages: readonly PlannedPage[],
  jobs: number,
): Promise<ReadonlyMap<string, number>> {
  if (pages.length === 0) return new Map();
  const batches = batchesOf(pages);
  const ordered = batches.flat();
  const sizes = (await renderBatches(setup, batches, jobs)).flat();
  return new Map(ordered.map((page, index) => [page.file, sizes[index] ?? 0]));
}

/** Whole body shards a batch, so that each shard is read by one worker and once. */
function batchesOf(pages: readonly PlannedPage[]): RenderJob[] {
  const byShard = Map.groupBy(pages, ({ path, props }) => bodyShardOf(props.kind === 'entry' ? props.entry.id : path));
  const batches: Pick<PlannedPage, 'path' | 'file' | 'props'>[][] = [];
  for (const [, shard] of [...byShard].toSorted(by(([name]) => name))) {
    const last = batches.at(-1);
    const jobs = shard.map(({ path, file, props }) => ({ path, file, props }));
    if (last !== undefined && last.length + jobs.length <= pagesInBatch) last.push(...jobs);
    else batches.push(jobs);
  }
  return batches;
}

async function renderBatches(setup: RenderSetup, batches: readonly RenderJob[], jobs: number): Promise<number[][]> {
  const [only] = batches;
  // One batch is rendered here: starting a process for it would take longer than its pages.
  if (only !== undefined && batches.length === 1) return [await (await openRenderer(setup))(only)];
  const size = Math.min(jobs, Math.ceil(batches.flat().length / pagesPerProcess));
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
