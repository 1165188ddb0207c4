import { z } from 'zod';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import type { Log } from './read-log.ts';

const Remembered = z.strictObject({
  version: z.literal(1),
  /** What was asked of: commit and folder. The same commit has the same history. */
  of: z.string(),
  files: z.array(
    z.tuple([
      z.string(),
      z.strictObject({
        versions: z.array(z.strictObject({ at: z.number(), blob: z.string() })),
        together: z.int(),
      }),
    ]),
  ),
});

/** The log of this commit from the cache, else asked for and kept: a long history is walked once a commit. */
export async function rememberedLog(file: string, of: string, ask: () => Promise<Log>): Promise<Log> {
  const known = Remembered.safeParse(parseJson(readTextIfThere(file) ?? ''));
  if (known.success && known.data.of === of) return new Map(known.data.files);
  const log = await ask();
  writeFileAtomic(file, JSON.stringify({ version: 1, of, files: [...log] } satisfies z.infer<typeof Remembered>));
  return log;
}

/** Undefined, which no schema accepts, where the text is no JSON. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
