import { statSync } from 'node:fs';
import path from 'node:path';
import type { Farm } from '#lib/farm.ts';
import { glanceAt, type Glance } from '#site/last-build.ts';

/** A `pages.json` of so many bytes lists a thousand pages: to look at those takes longer than to start a worker. */
const worthAWorker = 300_000;

/**
 * Lets a worker look at what the last build of large sites left in their folders, while their entries are read. What comes
 * back tells of one folder; of a small site it looks itself.
 */
export function glanceAhead(farm: Farm, folders: readonly string[]): (folder: string) => Promise<Glance> {
  const large = folders.filter((folder) => bytesOf(path.join(folder, 'pages.json')) >= worthAWorker);
  const seen = new Map<string, Glance>();
  const looked = farm.hands<null, string, Glance>('glance').work({
    setup: null,
    jobs: large,
    workers: 1,
    heed: (glance, place) => seen.set(large[place]!, glance),
  });
  // Whoever asks hears of it; a run that ends before must not be ended by it.
  looked.catch(() => undefined);
  return async (folder) => {
    await looked;
    return seen.get(folder) ?? glanceAt(folder);
  };
}

const bytesOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
