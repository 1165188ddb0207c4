import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskProblem, shownPath } from '#lib/disk-problem.ts';
import { writeFileAtomic } from '#lib/files.ts';

const root = mkdtempSync(path.join(tmpdir(), 'mangdao-disk-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const refused = (code: string, syscall: string, file?: string): Error =>
  Object.assign(new Error(`${code}: refused, ${syscall}`), {
    code,
    syscall,
    ...(file === undefined ? {} : { path: file }),
  });
const reportOf = (cause: unknown, own: readonly string[] = []) => diskProblem(cause, root, own)?.reports[0];

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', '磁盘已满'],
    ['EDQUOT', '配额'],
    ['EROFS', '只能读'],
    ['EACCES', '权限'],
    ['EPERM', '权限'],
  ])('is a problem of the machine at %s, and names the file from the project', (code, words) => {
    const report = reportOf(refused(code, 'write', path.join(root, 'out/qingxi/site.json')));
    expect(report).toMatchObject({ code: 'E_DISK', at: 'out/qingxi/site.json' });
    expect(report?.message['zh-CN']).toContain(words);
  });

  it('is told by its words where it comes through a worker or a compiler', () => {
    expect(reportOf(new Error('in a worker process: Error: ENOSPC: no space left on device, write'))?.code).toBe(
      'E_DISK',
    );
    expect(reportOf(new Error('Build failed\nNo space left on device (os error 28)'))?.code).toBe('E_DISK');
  });

  it('is named by the file that could not be made', () => {
    writeFileSync(path.join(root, 'file'), '');
    const file = path.join(root, 'file/below/site.json');
    const write = (): unknown => {
      try {
        return writeFileAtomic(file, '');
      } catch (cause) {
        return cause;
      }
    };
    expect(reportOf(write())?.message['zh-CN']).toContain('不能新建文件夹');
  });
});

describe('any other error', () => {
  it('stays our bug', () => {
    expect(reportOf(new TypeError('x is not a function'))).toBeUndefined();
    expect(reportOf(refused('ENOENT', 'open', path.join(root, 'src/nothing.ts')))).toBeUndefined();
    expect(reportOf(refused('EACCES', 'listen'))).toBeUndefined();
    expect(reportOf('thrown text')).toBeUndefined();
  });

  it('is somebody’s deletion where only the tool writes', () => {
    const file = path.join(root, 'out/qingxi/bodies/02.json');
    const report = reportOf(refused('ENOENT', 'open', file), [path.join(root, 'out')]);
    expect(report).toMatchObject({ code: 'E_DISK', at: 'out/qingxi/bodies/02.json' });
  });
});

it('shows a path from the project where it lies inside, and whole elsewhere', () => {
  expect(shownPath('/p/out/a', '/p')).toBe('out/a');
  expect(shownPath('/elsewhere/a', '/p')).toBe('/elsewhere/a');
  expect(shownPath('/p', '/p')).toBe('.');
});
