import path from 'node:path';
import { posix } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { relativeTo } from '#lib/safe-path.ts';
import { text, type Text } from '#lib/text.ts';

/**
 * A disk or folder that refuses, as the problem of a person: null for any other error. Where the refusal came through
 * another process or a compiler, only its words are left to tell it by. `own` are the folders that only this tool
 * writes: what is missing there, somebody has deleted.
 */
export function diskProblem(cause: unknown, root: string, own: readonly string[] = []): Problem | null {
  const code = codeOf(cause);
  const file = cause instanceof Error && 'path' in cause && typeof cause.path === 'string' ? cause.path : null;
  const isGone = code === 'ENOENT' && file !== null && own.some((folder) => file.startsWith(folder));
  const refusal = isGone ? gone : refusals[code ?? ''];
  if (code === null || refusal === undefined) return null;
  return new Problem({
    code: 'E_DISK',
    message: text(`${refusal.says['zh-CN']}（${code}）`, `${refusal.says.en} (${code})`),
    ...(file === null ? {} : { at: shownPath(file, root) }),
    fix: refusal.fix,
  });
}

/** A path as a person knows it: from the project where it lies inside, else whole. */
export function shownPath(file: string, root: string): string {
  const relative = relativeTo(root, file);
  return relative === '..' || relative.startsWith('../') || path.isAbsolute(relative) ? posix(file) : relative || '.';
}

const full: Text = text(
  '腾出磁盘空间，再运行一次：做好的部分会沿用，没有写完的会重做',
  'Make room and run again: what was finished is kept, what was cut off is done anew',
);
const forbidden: Text = text(
  '请管理员给运行的用户授权，或用 --out 换一个输出文件夹，再运行一次',
  'Give the user who runs this the right to it, or choose another --out, and run again',
);

interface Refusal {
  says: Text;
  fix: Text;
}

const gone: Refusal = {
  says: text('前面写好的文件不见了', 'A file that was written before is gone'),
  fix: text(
    '不要在运行中删除输出；从头运行 mangdao run，缺少的会补上',
    'Delete no output while a run is under way; run mangdao run from the start, and what is missing is made again',
  ),
};

const refusals: Readonly<Record<string, Refusal>> = {
  ENOSPC: { says: text('磁盘已满，不能写入', 'The disk is full and cannot be written'), fix: full },
  EDQUOT: { says: text('磁盘配额已用完，不能写入', 'The disk quota is used up'), fix: full },
  EROFS: { says: text('磁盘或文件夹只能读，不能写入', 'The disk or folder is read-only'), fix: forbidden },
  EACCES: { says: text('没有读写的权限', 'There is no right to read or write'), fix: forbidden },
  EPERM: { says: text('没有读写的权限', 'There is no right to read or write'), fix: forbidden },
  EIO: {
    says: text('磁盘读写出错', 'The disk failed to read or write'),
    fix: text('检查磁盘，再运行一次', 'Look at the disk, then run again'),
  },
  EMFILE: {
    says: text('同时打开的文件太多', 'Too many files are open at once'),
    fix: text('减少 --jobs，或调高系统的 ulimit -n', 'Lower --jobs, or raise the system’s ulimit -n'),
  },
  mkdir: {
    says: text('不能新建文件夹', 'The folder cannot be made'),
    fix: text(
      '检查上一级文件夹：是否存在、能否写入、有没有同名的文件',
      'Look at the folder above: does it exist, can it be written, does a file of that name stand there?',
    ),
  },
};

const diskCalls = new Set(
  'open read write mkdir mkdtemp rename unlink rmdir rm fsync copyfile symlink scandir lstat stat close ftruncate'.split(
    ' ',
  ),
);

// As Node, libuv and the compiler's Rust say them.
const words: readonly (readonly [RegExp, string])[] = [
  [/\bENOSPC\b|\(os error 28\)/, 'ENOSPC'],
  [/\bEDQUOT\b|\(os error 122\)/, 'EDQUOT'],
  [/\bEROFS\b|\(os error 30\)/, 'EROFS'],
  [/\bEACCES\b|\(os error 13\)/, 'EACCES'],
];

function codeOf(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null;
  if (!('code' in cause) || typeof cause.code !== 'string' || !('syscall' in cause))
    return words.find(([pattern]) => pattern.test(cause.message))?.[1] ?? null;
  if (!diskCalls.has(String(cause.syscall))) return null;
  // Making a folder below a read-only one says ENOENT, below a file EEXIST or ENOTDIR.
  return cause.syscall === 'mkdir' && !(cause.code in refusals) ? 'mkdir' : cause.code;
}
