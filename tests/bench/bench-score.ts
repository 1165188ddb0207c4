import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { writeJson } from '#lib/files.ts';
import { measure } from '#tests/bench/measure.ts';

/** `npm run bench -- score`: a quarter of the sites and all of them, each in a process of its own with a heap of 48 MB. */
const Figures = z.strictObject({
  sites: z.int(),
  seconds: z.record(z.string(), z.number()),
  cpuSeconds: z.number(),
  files: z.int(),
  bytes: z.int(),
  indexBytes: z.int(),
});
/** Left alone, Node collects late and takes more the longer it runs. A heap that is held shows what is needed: more sites would end it. */
const heldHeap = '--max-old-space-size=48';
const memoryDisk = '/dev/shm';
const bench = fileURLToPath(new URL('bench.ts', import.meta.url));

const runs = [];
for (const sites of [800, 3200]) {
  const folder = mkdtempSync(path.join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'mangdao-score-'));
  try {
    const { seconds, peakBytes, output } = await measure(
      process.execPath,
      [heldHeap, bench, 'score-many', String(sites), folder],
      path.resolve(import.meta.dirname, '../..'),
      true,
    );
    const figures = Figures.parse(JSON.parse(output));
    const peakMegabytes = peakBytes === null ? null : Math.round(peakBytes / 1e6);
    runs.push({ ...figures, totalSeconds: Math.round(seconds * 10) / 10, peakMegabytes });
    console.log(
      `${sites} sites × 60 indicators: ${seconds.toFixed(1)} s in all (${Object.entries(figures.seconds)
        .map(([what, own]) => `${what} ${own.toFixed(1)} s`)
        .join(
          ', ',
        )}), peak ${peakMegabytes ?? '?'} MB; ${figures.files} files, ${(figures.bytes / 1e6).toFixed(1)} MB; index.html ${(figures.indexBytes / 1000).toFixed(1)} kB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
writeJson(fileURLToPath(new URL('score.json', import.meta.url)), { indicators: 60, runs });
