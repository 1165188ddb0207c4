import { fork, type ChildProcess } from 'node:child_process';
import { flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Worker processes that know several crafts and do one job after another. Results come back in the order of the jobs,
 * so the number of workers never shows in the output. A job that throws rejects its whole round with the worker's own
 * stack.
 */
export interface Farm {
  /** Workers who do the jobs of one craft; the module that the farm was opened with knows it by this name. */
  hands<Setup, Job, Result>(craft: string): Hands<Setup, Job, Result>;
  close(): void;
}

export type Hands<Setup, Job, Result> = (round: Round<Setup, Job, Result>) => Promise<Result[]>;

export interface Round<Setup, Job, Result> {
  /** Given to each worker once, before its first job of this round. */
  setup: Setup;
  /** `topic`: what a job is about. A worker that has done one of a topic gets the others, in later rounds too. */
  jobs: readonly { topic: string; job: Job }[];
  /** Workers at most, where the work is not worth all of them. */
  workers?: number;
  /** Hears each result as it comes, in any order. */
  heed?: (result: Result) => void;
}

/**
 * V8 keeps a large nursery for speed; what does not die in it at once fills the old space until a full collection.
 * Measured on 10,000 pages: a nursery of 2 MB takes the peak of all processes from 726 to under 500 MiB, and no longer.
 */
export const leanHeap = '--max-semi-space-size=2';

export interface FarmOptions {
  /** A module that calls `serveFarm`. */
  module: URL;
  /** Processes at most. */
  size: number;
}

/** The same hands in this process: for work so small that starting another would take longer. */
export const handsHere =
  <Setup, Job, Result>(craft: (setup: Setup) => Promise<(job: Job) => Promise<Result>>): Hands<Setup, Job, Result> =>
  async ({ setup, jobs, heed }) => {
    const work = await craft(setup);
    const results: Result[] = [];
    for (const { job } of jobs) {
      const result = await work(job);
      results.push(result);
      heed?.(result);
    }
    return results;
  };

/** One job is done, the next one waits in the worker: so it never idles while this process is busy. */
const jobsInWorker = 2;

/** Opens a farm; its processes start when there is work for them. */
export function openFarm({ module, size }: FarmOptions): Farm {
  const workers: Worker[] = [];
  /** Topic → place of the worker that knows it. */
  const known = new Map<string, number>();
  return {
    hands: (craft) => async (round) => {
      type Result = Parameters<NonNullable<typeof round.heed>>[0];
      const { setup, jobs, heed } = round;
      const results: Result[] = Array.from({ length: jobs.length });
      const waiting = new Set(jobs.keys());
      const drain = async (place: number, worker: Worker): Promise<void> => {
        for (;;) {
          const index = nextFor(place, waiting, (other) => known.get(jobs[other]!.topic));
          if (index === undefined) return;
          const { topic, job } = jobs[index]!;
          waiting.delete(index);
          known.set(topic, place);
          const result = await worker.ask<Result>({ job });
          results[index] = result;
          heed?.(result);
        }
      };
      const count = Math.min(size, round.workers ?? size, jobs.length);
      const hired = Array.from({ length: count }, (_, place) => (workers[place] ??= startWorker(module)));
      for (const worker of hired) worker.tell({ craft, setup });
      // One job for each before anybody gets a second.
      const drains = Array.from({ length: jobsInWorker }, () => hired.map((worker, place) => drain(place, worker)));
      await Promise.all(drains.flat());
      return results;
    },
    close() {
      for (const worker of workers.splice(0)) worker.stop();
      known.clear();
    },
  };
}

/** The first job of a topic that this worker knows, else one that nobody knows, else any. */
function nextFor(
  place: number,
  waiting: ReadonlySet<number>,
  knower: (index: number) => number | undefined,
): number | undefined {
  let best: number | undefined;
  for (const index of waiting) {
    const knows = knower(index);
    if (knows === place) return index;
    if (best === undefined || (knows === undefined && knower(best) !== undefined)) best = index;
  }
  return best;
}

interface Worker {
  tell(message: object): void;
  ask<Result>(message: object): Promise<Result>;
  stop(): void;
}

function startWorker(module: URL): Worker {
  // What this process has compiled already, the new one then finds in the cache.
  flushCompileCache();
  const child: ChildProcess = fork(fileURLToPath(module), {
    serialization: 'advanced',
    execArgv: [...process.execArgv, leanHeap],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // A worker answers in the order in which it is asked.
  const asked: { resolve: (result: never) => void; reject: (cause: Error) => void }[] = [];
  child.on('message', (message: { result: never } | { stack: string }) => {
    if ('result' in message) asked.shift()?.resolve(message.result);
    else asked.shift()?.reject(new Error(`in a worker process: ${message.stack}`));
  });
  child.on('exit', (code, signal) => {
    const cause = new Error(`a worker process ended early (${signal ?? `exit ${code}`})`);
    for (const { reject } of asked.splice(0)) reject(cause);
  });
  return {
    tell: (message) => void child.send(message),
    ask: (message) =>
      new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        child.send(message);
      }),
    stop: () => void child.kill(),
  };
}

/** How a worker does the jobs of one kind: prepared once for a setup, then asked job by job. */
type Craft = (setup: never) => Work;
type Work = Promise<(job: never) => Promise<unknown>>;

/** The worker's side: the crafts it knows, by name. It does one job after another. */
export function serveFarm(crafts: Readonly<Record<string, Craft>>): void {
  let work: Work | undefined;
  let last = Promise.resolve();
  process.on('message', (message: { craft: string; setup: never } | { job: never }) => {
    if ('craft' in message) {
      work = crafts[message.craft]?.(message.setup);
      // A failed setup is reported with the first job; until then it must not end the process.
      work?.catch(() => undefined);
      return;
    }
    last = answerAfter(last, work, message.job);
  });
  process.on('disconnect', () => process.exit());
}

async function answerAfter(last: Promise<void>, work: Work | undefined, job: never): Promise<void> {
  await last;
  try {
    if (work === undefined) throw new Error('a worker got a job of no craft that it knows');
    process.send?.({ result: await (await work)(job) });
  } catch (cause) {
    process.send?.({ stack: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
}
