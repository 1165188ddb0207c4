import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openFileKeep } from '#lib/file-keep.ts';
import { writeFileAtomic } from '#lib/files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mangdao-keep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];

it('gives back what was written once, unless somebody else wrote the file', () => {
  const keep = openFileKeep<string>(10);
  writeFileAtomic(one, '一');
  keep.put(one, '一', 1);
  expect(keep.take(one)).toBe('一');
  expect(keep.take(one)).toBeUndefined();
  keep.put(one, '一', 1);
  writeFileAtomic(one, '二');
  expect(keep.take(one)).toBeUndefined();
  keep.put(one, '二', 1);
  rmSync(one);
  expect(keep.take(one)).toBeUndefined();
});

it('keeps no more than there is room for, and gives up what is written anew', () => {
  const keep = openFileKeep<string>(10);
  for (const file of [one, two]) writeFileAtomic(file, file);
  keep.put(one, '一', 6);
  keep.put(two, '二', 6);
  expect(keep.take(two)).toBeUndefined();
  keep.put(one, '大', 11);
  keep.put(two, '二', 6);
  expect([keep.take(one), keep.take(two)]).toEqual([undefined, '二']);
});
