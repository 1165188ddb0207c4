import { fork, type ChildProcess } from 'node:child_process';
import { flushCompileCache } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Worker processes that know several crafts and do one job after another. A job that throws rejects its whole round
 * with the worker's own stack.
 */
export interface Farm {
  /**
   * Workers who do the jobs of one craft; the module that the farm was opened with knows it by this name. The first begins
   * at once; the others wait for what else keeps the machine busy, where that is given.
   */
  hands<Setup, Job, Result>(craft: string, othersAfter?: () => Promise<unknown>): Hands<Setup, Job, Result>;
  /** Lets workers, those that come later too, load a module that another craft will ask for, before it does. */
  preload(module: string): void;
  close(): void;
}

export interface Hands<Setup, Job, Result> {
  /** Does all jobs of a round; over when the last result was heard. */
  work(round: Round<Setup, Job, Result>): Promise<void>;
  /** Lets workers who are there already get ready for a round with this very setup; whether there are any. */
  ready(setup: Setup): boolean;
}

interface Round<Setup, Job, Result> {
  /** Given to each worker once, before its first job of this round: the same object is the same setup. */
  setup: Setup;
  jobs: readonly Job[];
  /** Hears each result as it comes, in any order: by its job's place it is put where the number of workers cannot show. */
  heed: (result: Result, place: number) => void;
  /** Workers at most, where the work is not worth all of them. */
  workers?: number;
}

/**
 * V8's own nursery grows to 64 MB and more. With 2 MB a worker spends a sixth of its time on collections, with 8 MB a tenth,
 * for 20 MB more at 10,000 pages.
 */
export const leanNursery = '--max-semi-space-size=8';

/** V8 lets the old space grow to four times what is alive; twice takes 80 MB off the same peak, for a tenth of the time. */
const leanHeap = '--heap-growing-percent=100';

export interface FarmOptions {
  /** A module that calls `serveFarm`. */
  module: URL;
  /** Processes at most. */
  size: number;
}

/** The same hands in this process: for work so small that starting another would take longer. */
export const handsHere = <Setup, Job, Result>(
  craft: (setup: Setup) => Promise<(job: Job) => Promise<Result>>,
): Hands<Setup, Job, Result> => ({
  ready: () => false,
  async work({ setup, jobs, heed }) {
    const work = await craft(setup);
    for (const [place, job] of jobs.entries()) heed(await work(job), place);
  },
});

/** One job is done, the next one waits in the worker: so it never idles while this process is busy. */
const jobsInWorker = 2;

/** Opens a farm; its processes start when there is work for them. */
export function openFarm({ module, size }: FarmOptions): Farm {
  const workers: Worker[] = [];
  const ahead = new Set<string>();
  return {
    hands(craft, othersAfter) {
      const hire = (id: number, setup: unknown): Worker => {
        const worker = (workers[id] ??= startWorker(module, ahead));
        worker.tell({ craft, setup });
        return worker;
      };
      return {
        ready(setup) {
          for (const id of workers.keys()) hire(id, setup);
          return workers.length > 0;
        },
        async work({ setup, jobs, heed, workers: wanted = size }) {
          const count = Math.min(size, wanted, jobs.length);
          let next = 0;
          const given = Promise.withResolvers<void>();
          const drain = async (id: number): Promise<void> => {
            const worker = hire(id, setup);
            if (id > 0 && othersAfter !== undefined) await Promise.race([othersAfter(), given.promise]);
            while (next < jobs.length) {
              const place = next++;
              heed(await worker.ask(jobs[place]), place);
            }
            given.resolve();
          };
          // One job for each worker before anybody gets a second.
          await Promise.all(Array.from({ length: count * jobsInWorker }, (_, lane) => drain(lane % count)));
        },
      };
    },
    preload(file) {
      if (ahead.has(file)) return;
      ahead.add(file);
      for (const worker of workers) worker.preload(file);
    },
    close() {
      for (const worker of workers.splice(0)) worker.stop();
    },
  };
}

interface Worker {
  /** Which jobs come next; heard once. */
  tell(craft: Told): void;
  preload(module: string): void;
  ask<Result>(job: unknown): Promise<Result>;
  stop(): void;
}

interface Told {
  craft: string;
  setup: unknown;
}

function startWorker(module: URL, ahead: Iterable<string>): Worker {
  // What this process has compiled already, the new one then finds in the cache.
  flushCompileCache();
  const child: ChildProcess = fork(fileURLToPath(module), {
    serialization: 'advanced',
    execArgv: [...process.execArgv, leanNursery, leanHeap],
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
  let told: Told | undefined;
  const preload = (file: string): void => void child.send({ preload: file });
  for (const file of ahead) preload(file);
  return {
    preload,
    tell(one) {
      if (told?.craft === one.craft && told.setup === one.setup) return;
      told = one;
      child.send(one);
    },
    ask: (job) =>
      new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        child.send({ job });
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
  process.on('message', (message: { craft: string; setup: never } | { job: never } | { preload: string }) => {
    if ('preload' in message) {
      // Who needs it hears what is wrong with it.
      import(pathToFileURL(message.preload).href).catch(() => undefined);
      return;
    }
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

/** Works whose code is in the cache: it is put there after a first job, which compiles most of it. */
const cached = new WeakSet<Work>();

async function answerAfter(last: Promise<void>, work: Work | undefined, job: never): Promise<void> {
  await last;
  try {
    if (work === undefined) throw new Error('a worker got a job of no craft that it knows');
    process.send?.({ result: await (await work)(job) });
    if (!cached.has(work)) flushCompileCache();
    cached.add(work);
  } catch (cause) {
    process.send?.({ stack: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
}
