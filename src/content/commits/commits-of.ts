import path from 'node:path';
import { daysBetween, inShanghai } from '#lib/calendar.ts';
import { readTextIfThere, writeFileAtomic } from '#lib/files.ts';
import { by } from '#lib/order.ts';
import { text, type Text } from '#lib/text.ts';
import type { CommitsArtifact, CommittedEntry } from '#model/commits.ts';
import type { Entry } from '#model/entry.ts';
import type { OpenSite } from '#model/site-lines.ts';
import { git, GitFailure, isInRepository } from './git.ts';
import { movedDate, type Moved, type State } from './moved-date.ts';
import { readLog, type FileHistory, type Log } from './read-log.ts';
import { rememberedLog } from './remembered-log.ts';

/** What Git knows of the folder `content/sites`: its log, or why there is none to be had. */
type Commits = { log: Log; folder: string } | { because: Text };

/** Asks Git once a run. Nothing of it is an error: a project need not be in a repository. */
export async function readCommits(folder: string, cacheDir: string): Promise<Commits> {
  if (!isInRepository(folder)) return { because: text('项目不在 Git 仓库里', 'the project is in no Git repository') };
  try {
    const answer = (await git(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD'])).toString();
    if (!answer.startsWith('false\n'))
      return { because: text('Git 仓库只克隆了一部分历史', 'the Git repository was cloned without its whole history') };
    return { log: await rememberedLog(path.join(cacheDir, 'commits.json'), answer, () => readLog(folder)), folder };
  } catch (cause) {
    return whyNot(cause);
  }
}

function whyNot(cause: unknown): { because: Text } {
  if (!(cause instanceof GitFailure)) throw cause;
  return { because: text(`Git 没有给出历史（${cause.message}）`, `Git gave no history (${cause.message})`) };
}

/** More of them, and the oldest count no more: a bound, which no editor reaches. */
const mostVersions = 50;

/** Writes `commits.json`; what is there already stays as it is. */
export async function writeCommits(folder: string, commits: Commits, opened: OpenSite): Promise<void> {
  const file = path.join(folder, 'commits.json');
  const json = `${JSON.stringify(await commitsOf(commits, opened))}\n`;
  if (readTextIfThere(file) !== json) writeFileAtomic(file, json);
}

/** The artifact of one site. Texts are read only of entries that are dated well after the commit that brought them. */
async function commitsOf(commits: Commits, { site, artifact }: OpenSite): Promise<CommitsArtifact> {
  const found: CommitsArtifact = { schema: 1, site: site.id, because: null, since: null, entries: [] };
  if ('because' in commits) return { ...found, because: commits.because };
  const { log, folder } = commits;
  const own = [...log]
    .filter(([file]) => file.startsWith(`${site.id}/`))
    .map(([, { versions }]) => versions[0]?.at ?? 0);
  const known = artifact().entries.flatMap((entry) => {
    const history = log.get(entry.file.slice('content/sites/'.length));
    return history === undefined ? [] : [{ entry, history }];
  });
  const moved = await movedDates(folder, known).catch(whyNot);
  if ('because' in moved) return { ...found, because: moved.because };
  const committed = known.map(({ entry, history }): CommittedEntry => {
    const change = moved.get(entry);
    return {
      file: entry.file,
      added: momentOf(history.versions[0]?.at ?? 0),
      together: history.together,
      ...(change === undefined ? {} : { moved: change }),
    };
  });
  const since = own.length === 0 ? null : momentOf(Math.min(...own));
  return { ...found, since, entries: committed.toSorted(by(({ file }) => file)) };
}

type Known = readonly { entry: Entry; history: FileHistory }[];

async function movedDates(folder: string, known: Known): Promise<Map<Entry, Moved>> {
  const suspects = known.filter(
    ({ entry, history }) =>
      entry.date !== null &&
      history.versions.length > 1 &&
      daysBetween(momentOf(history.versions[0]?.at ?? 0), entry.date) > 0,
  );
  const textOf = await textsOf(
    folder,
    suspects.flatMap(({ history }) => history.versions.slice(-mostVersions).map(({ blob }) => blob)),
  );
  const moved = new Map<Entry, Moved>();
  for (const { entry, history } of suspects) {
    const states = history.versions
      .slice(-mostVersions)
      .map(({ at, blob }): State => ({ at: momentOf(at), text: textOf(blob) }));
    const change = movedDate(states);
    if (change !== null) moved.set(entry, change);
  }
  return moved;
}

/** Gives the text of a blob; all are read by one call. A partial clone may lack one. */
async function textsOf(folder: string, blobs: readonly string[]): Promise<(blob: string) => string> {
  const texts = new Map<string, string>();
  const textOf = (blob: string): string => {
    const found = texts.get(blob);
    if (found === undefined) throw new GitFailure('partial');
    return found;
  };
  if (blobs.length === 0) return textOf;
  const out = await git(folder, ['cat-file', '--batch'], `${[...new Set(blobs)].join('\n')}\n`);
  for (let at = 0; at < out.length;) {
    const end = out.indexOf(10, at);
    const [blob = '', type, size] = out.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    texts.set(blob, out.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return textOf;
}

const momentOf = (seconds: number): string => inShanghai(new Date(seconds * 1000));
