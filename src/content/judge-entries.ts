import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { openNames, relationRefusals, type Nameable } from '#content/check-relations.ts';
import type { MediaUse } from '#content/markdown/body-source.ts';
import type { RoundState } from '#content/parse-round.ts';
import type { KnownFile } from '#content/site-cache.ts';

/** Which entries stand in site.json, what is refused, and what must be parsed before that can be said for good. */
export interface Judged {
  /** Ids, sorted. */
  listed: string[];
  refusals: ProblemReport[];
  /** Ids whose record or JSON is out of date. */
  outdated: string[];
  /** Ids whose last day is over. */
  over: string[];
  names: () => Nameable;
}

/** Judges the entries of a site together: drafts, the clock, media, URLs used twice, links that moved, entries that name others. */
export function judgeEntries(state: RoundState, { now, preview }: { now: string; preview: boolean }): Judged {
  const judged: Judged = { listed: [], refusals: [], outdated: [], over: [], names: openNames(state) };
  const urls = new Map<string, string>();
  const pathOf = openPaths(state);
  for (const id of state.files.keys()) {
    const known = state.known.get(id);
    if (known === undefined) continue;
    const time = timeOf(known, now, preview);
    if (time === 'over') judged.over.push(id);
    if (hasMovedLink(known, pathOf) || isBack(known, time)) judged.outdated.push(id);
    // An unfinished draft must not hold up the site; a future entry must, for it will publish itself.
    if (known.isDraft && !preview) continue;
    const refusals = [
      ...ownRefusals(state, known, { names: judged.names, preview }),
      ...urlRefusals(state, known, urls),
    ];
    judged.refusals.push(...refusals);
    if (refusals.length > 0 || time !== 'due') continue;
    if (!state.lines.has(id)) judged.outdated.push(id);
    judged.listed.push(id);
  }
  return judged;
}

/** A preview does not wait for an entry's day, but shows none whose last day is over. */
function timeOf({ date, lastDay }: KnownFile, now: string, preview: boolean): 'waits' | 'due' | 'over' {
  if (lastDay !== undefined && lastDay < now.slice(0, 10)) return 'over';
  return preview || date === null || date <= now ? 'due' : 'waits';
}

/** Whether an entry was over once, so that its body is gone, and is no more. */
const isBack = ({ isBodyDropped }: KnownFile, time: 'waits' | 'due' | 'over'): boolean =>
  isBodyDropped === true && time !== 'over';

const hasMovedLink = ({ links }: KnownFile, pathOf: (file: string) => string | null): boolean =>
  links !== undefined && Object.entries(links).some(([file, url]) => pathOf(file) !== url);

/** The URL path of a file; counted with the first link. */
function openPaths(state: RoundState): (file: string) => string | null {
  let paths: ReadonlyMap<string, string | null> | undefined;
  return (file) => {
    paths ??= new Map([...state.known].map(([id, known]) => [state.files.get(id)!.file.normalize('NFC'), known.path]));
    return paths.get(file) ?? null;
  };
}

/** Nearly all entries have none; ten thousand empty lists would be made for them. */
const none: readonly ProblemReport[] = [];

/** What is wrong with an entry whatever the others' URLs are. */
function ownRefusals(
  state: RoundState,
  known: KnownFile,
  others: { names: () => Nameable; preview: boolean },
): readonly ProblemReport[] {
  const { refusals = none, media, names } = known;
  if (media === undefined && names === undefined) return refusals;
  return [...refusals, ...mediaRefusals(state, known, media ?? []), ...relationRefusals(state, known, others)];
}

function mediaRefusals({ media, shape }: RoundState, known: KnownFile, used: readonly MediaUse[]): ProblemReport[] {
  return used.flatMap(({ type, file, line }) => {
    const found = media[`${type}:${file}`];
    if (found === undefined || !('refused' in found)) return [];
    const { code, message, fix, line: own } = found.refused;
    const at = own === undefined ? `${known.file}:${line}` : `${file}:${own}`;
    return [{ code, message, at: `${shape.shown}/${at}`, fix }];
  });
}

function urlRefusals({ shape }: RoundState, known: KnownFile, urls: Map<string, string>): readonly ProblemReport[] {
  if (known.path === null) return none;
  const at = `${shape.shown}/${known.file}`;
  // Two that differ by capitals only are one file on many servers.
  const key = known.path.toLowerCase();
  const other = urls.get(key);
  if (other === undefined) {
    urls.set(key, at);
    return none;
  }
  return [
    {
      code: 'E_ENTRY_URL',
      message: text(
        `网址 ${known.path} 已被 ${other} 使用（大小写不算不同）。`,
        `The URL ${known.path} is used by ${other} already (capitals make no difference).`,
      ),
      at: `${at}:1`,
      fix: text('改文件名，或在文首写不同的 slug。', 'Rename one of the two files, or give it another slug.'),
    },
  ];
}
