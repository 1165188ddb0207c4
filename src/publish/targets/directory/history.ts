import path from 'node:path';
import { z } from 'zod';
import { Hash, Moment, Slug } from '#model/words.ts';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import { currentRelease } from './current.ts';
import { brokenHistory, foreignHistory } from './problems.ts';
import { readRelease } from './release-folder.ts';

const Step = z.strictObject({
  release: Hash,
  now: Moment,
  did: z.enum(['published', 'rolled-back']),
  vetoes: z.array(Slug),
  forced: z.string().nullable(),
});
type Step = z.infer<typeof Step>;

/** `history.json` beside `releases/`: what was switched to, and when. Steps are only ever added. */
const History = z.strictObject({ schema: z.literal(1), site: Slug, steps: z.array(Step) });
type History = z.infer<typeof History>;

/** Reads the history of a folder; refuses a folder that another site publishes to. */
export function readHistory(to: string, site: string): History {
  const json = readTextIfThere(path.join(to, 'history.json'));
  const history = json === null ? { schema: 1 as const, site, steps: [] } : parse(json);
  if (history.site !== site) throw foreignHistory(history.site);
  return withSwitched(to, history);
}

/**
 * The switch comes before its entry here, so a run that was killed between the two has left a `current` that the
 * history does not know: it is taken up as what it was.
 */
function withSwitched(to: string, history: History): History {
  const current = currentRelease(to);
  const standing = standingReleases(history);
  if (current === null || standing.at(-1) === current) return history;
  const release = readRelease(to, current);
  if (release === null) return history;
  const { now, vetoes, forced } = release;
  const did = standing.includes(current) ? 'rolled-back' : 'published';
  return { ...history, steps: [...history.steps, { release: current, now, did, vetoes, forced }] };
}

/** Adds a step and writes the history. */
export function appendHistory(to: string, history: History, step: Step): History {
  const after = { ...history, steps: [...history.steps, step] };
  writeFileAtomic(path.join(to, 'history.json'), `${JSON.stringify(after, null, 2)}\n`, true);
  return after;
}

/** The releases that led to the current one, which is the last; what was rolled back from is gone. */
export function standingReleases({ steps }: History): string[] {
  let standing: string[] = [];
  for (const { release, did } of steps) {
    const index = standing.lastIndexOf(release);
    if (did === 'rolled-back') standing = standing.slice(0, index + 1);
    if (standing.at(-1) !== release) standing = [...standing, release];
  }
  return standing;
}

/** The last `keep` releases by the order of publishing, the current one always among them. */
export function releasesToKeep({ steps }: History, current: string, keep: number): Set<string> {
  const latestFirst = steps
    .filter(({ did }) => did === 'published')
    .map(({ release }) => release)
    .toReversed();
  return new Set([...new Set([current, ...latestFirst])].slice(0, keep));
}

function parse(json: string): History {
  try {
    return History.parse(JSON.parse(json));
  } catch {
    throw brokenHistory();
  }
}
