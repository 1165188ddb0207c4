import { git } from './git.ts';

/** A state of a file on the main line. */
interface Version {
  /** Seconds since 1970, of the commit. */
  at: number;
  /** Of the file's bytes. */
  blob: string;
}

export interface FileHistory {
  versions: Version[];
  /** How many entries of its site came with the commit that brought it. */
  together: number;
}

/** Path below `content/sites` → its history, oldest first; a file that was renamed keeps its own. */
export type Log = ReadonlyMap<string, FileHistory>;

/**
 * The history of the main line: what came in by a merge counts from the merge, when readers could see it. One call, which
 * reads no file but to tell what was renamed.
 */
export async function readLog(folder: string): Promise<Log> {
  const out = await git(folder, [
    'log',
    '--first-parent',
    '-m',
    '--reverse',
    '--raw',
    '-z',
    '--no-abbrev',
    '-M',
    '--relative',
    '--no-ext-diff',
    '--no-color',
    '--format=tformat:commit %ct',
    '--',
    '.',
  ]);
  return parseLog(out.toString('utf8'));
}

/** What a commit did to a file. */
interface Change {
  at: number;
  /** Counts the commits. */
  commit: number;
  blob: string;
  file: string;
  /** Its name before, where the commit renamed it. */
  renamed: string | null;
}

function parseLog(log: string): Log {
  const files = new Map<string, FileHistory>();
  /** Commit and site → the histories that begin there. */
  const begun = new Map<string, FileHistory[]>();
  for (const { at, commit, blob, file, renamed } of changesIn(log)) {
    const known = files.get(renamed ?? file);
    const history = known ?? { versions: [], together: 1 };
    history.versions.push({ at, blob });
    files.set(file, history);
    if (renamed !== null) files.delete(renamed);
    if (known !== undefined) continue;
    const place = `${commit} ${file.split('/')[0]}`;
    const others = begun.get(place) ?? [];
    others.push(history);
    begun.set(place, others);
  }
  for (const histories of begun.values()) for (const history of histories) history.together = histories.length;
  return files;
}

const raw = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([AMRT])\d*$/;

/** Commits, what they did and to which files: each ended by a NUL. Who deletes an entry and brings it back has not brought a new one. */
function* changesIn(log: string): Generator<Change> {
  const tokens = log.split('\0').values();
  let [at, commit] = [0, 0];
  for (const ended of tokens) {
    const token = ended.replace(/^\n+/, '');
    if (token.startsWith('commit ')) {
      at = Number(token.slice(7));
      commit += 1;
    }
    const [, blob, did] = raw.exec(token) ?? [];
    if (blob === undefined) continue;
    const first = tokens.next().value ?? '';
    const renamed = did === 'R' ? first : null;
    const file = renamed === null ? first : (tokens.next().value ?? '');
    if (file.endsWith('.md')) yield { at, commit, blob, file, renamed };
  }
}
