import { handsHere } from '#lib/farm.ts';
import { bodyShardOf } from '#lib/shard.ts';
import { by } from '#lib/order.ts';
import type { PlannedPage } from '#site/planned-page.ts';
import { openRenderer, type RenderHands, type RenderJob, type RenderSetup } from '#site/renderer.ts';

type PageToRender = Pick<PlannedPage, 'path' | 'file' | 'props'>;

/** Pages a message to a worker carries; a larger shard is a message of its own. */
const pagesInBatch = 40;
/** A second process pays only from here on: each loads the bundle first. */
const pagesPerProcess = 150;

/** Renders pages and writes them; returns the bytes of each file. */
export async function renderPages(
  setup: RenderSetup,
  pages: readonly PageToRender[],
  workers: { hands: RenderHands; areThere: boolean },
): Promise<ReadonlyMap<string, number>> {
  if (pages.length === 0) return new Map();
  const jobs = batchesOf(pages);
  // To start a process for one batch would take longer than its pages.
  const hands = jobs.length === 1 && !workers.areThere ? handsHere(openRenderer) : workers.hands;
  const bytes = new Map<string, number>();
  await hands.work({
    setup,
    jobs,
    workers: Math.ceil(pages.length / pagesPerProcess),
    heed(sizes, place) {
      for (const [index, { file }] of jobs[place]!.entries()) bytes.set(file, sizes[index] ?? 0);
    },
  });
  return bytes;
}

/** Whole body shards a batch, so that each shard is read by one worker and once. */
function batchesOf(pages: readonly PageToRender[]): RenderJob[] {
  const byShard = Map.groupBy(pages, ({ path, props }) => bodyShardOf(props.kind === 'entry' ? props.entry.id : path));
  const batches: RenderJob[number][][] = [];
  for (const [, shard] of [...byShard].toSorted(by(([name]) => name))) {
    const last = batches.at(-1);
    const job = shard.map(({ file, props }) => ({ file, props }));
    if (last !== undefined && last.length + job.length <= pagesInBatch) last.push(...job);
    else batches.push(job);
  }
  return batches;
}
