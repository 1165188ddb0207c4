import path from 'node:path';
import { Problem } from '#lib/problem.ts';
import { text, type Text } from '#lib/text.ts';

/** Runs what writes to the disk: a disk that refuses is a person's problem, and says what to do. */
export async function writing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    const where = cause.path === undefined ? '' : ` ${path.basename(cause.path)}`;
    throw new Problem({
      code: 'E_PUBLISH_WRITE',
      message: text(
        `发布时不能写入${where}（${cause.code}）。没有切换，正在使用的版本不变。`,
        `Publishing could not write${where} (${cause.code}). Nothing was switched: the current release stays.`,
      ),
      fix:
        remedies[cause.code] ?? text('检查发布文件夹，再发布一次。', 'Look at the publish folder, then publish again.'),
    });
  }
}

const remedies: Readonly<Record<string, Text>> = {
  ENOSPC: text(
    '磁盘满了：腾出空间，或减少保留的版本数（publish.keep），再发布一次。',
    'The disk is full: make room, or keep fewer releases (publish.keep), and publish again.',
  ),
  EDQUOT: text(
    '磁盘配额用完了：请管理员增加，再发布一次。',
    'The disk quota is used up: ask for more, and publish again.',
  ),
  EACCES: text(
    '没有写入的权限：请管理员授权，再发布一次。',
    'You may not write there: ask for permission, and publish again.',
  ),
  EPERM: text(
    '没有写入的权限：请管理员授权，再发布一次。',
    'You may not write there: ask for permission, and publish again.',
  ),
  EROFS: text('这个磁盘只能读：换一个发布文件夹。', 'That disk is read-only: choose another publish folder.'),
  EEXIST: text(
    '有同名的文件挡住了文件夹：把它移走，再发布一次。',
    'A file stands where a folder belongs: move it away, and publish again.',
  ),
  ENOTDIR: text(
    '有同名的文件挡住了文件夹：把它移走，再发布一次。',
    'A file stands where a folder belongs: move it away, and publish again.',
  ),
};

interface SystemError extends Error {
  code: string;
  path?: string;
}
const isSystemError = (cause: unknown): cause is SystemError =>
  cause instanceof Error && 'syscall' in cause && 'code' in cause && typeof cause.code === 'string';

export const foreignCurrent = (): Problem =>
  new Problem({
    code: 'E_PUBLISH_CURRENT',
    message: text(
      '发布文件夹里的 current 不是本工具做的链接，不敢覆盖。',
      'The "current" in the publish folder is not a link made by this tool, and is not overwritten.',
    ),
    fix: text(
      '把它移走或改名，再发布一次；或者换一个发布文件夹。',
      'Move it away and publish again, or choose another publish folder.',
    ),
  });

export const foreignHistory = (site: string): Problem =>
  new Problem({
    code: 'E_PUBLISH_SHARED',
    message: text(`发布文件夹已经由网站“${site}”使用。`, `The publish folder is already used by the site "${site}".`),
    fix: text(
      '每个网站用自己的发布文件夹：改 publish.to。',
      'Give each site a publish folder of its own: change publish.to.',
    ),
  });

export const brokenHistory = (): Problem =>
  new Problem({
    code: 'E_PUBLISH_HISTORY',
    message: text('发布文件夹里的 history.json 读不懂。', 'The history.json in the publish folder cannot be read.'),
    fix: text(
      '从备份恢复它；没有备份就改名留存，下次发布会另建一个（之前的版本不能再回滚）。',
      'Restore it from a backup; without one, rename it: publishing starts a new one, and older releases can no longer be gone back to.',
    ),
  });

export const nothingBefore = (): Problem =>
  new Problem({
    code: 'E_PUBLISH_NO_PREVIOUS',
    message: text('没有更早的版本可以回滚。', 'There is no earlier release to go back to.'),
    fix: text(
      '改好内容后重新发布；要多留几个版本，改 publish.keep。',
      'Mend the content and publish again; to keep more releases, change publish.keep.',
    ),
  });

export const damagedRelease = (release: string): Problem =>
  new Problem({
    code: 'E_PUBLISH_DAMAGED',
    message: text(
      `版本 ${release} 的文件和它的清单不符，没有回滚。`,
      `The files of release ${release} are not those of its manifest; nothing was switched.`,
    ),
    fix: text(
      `删除文件夹 releases/${release}，再回滚一次，就会用更早的版本。`,
      `Delete the folder releases/${release} and roll back again: an earlier release is used then.`,
    ),
  });

export const changedWhileCopying = (file: string): Problem =>
  new Problem({
    code: 'E_PUBLISH_CHANGED',
    message: text(
      `www/${file} 在发布途中变了，没有切换。`,
      `www/${file} changed while it was published; nothing was switched.`,
    ),
    fix: text('等构建结束，再发布一次。', 'Wait until the build is over, and publish again.'),
  });
