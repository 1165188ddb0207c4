import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openFileKeep } from '#lib/file-keep.ts';
import { writeFileAtomic } from '#lib/files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mangdao-keep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];

it('gives back what was written, until somebody else writes the file', () => {
  const keep = openFileKeep<string>(10);
  writeFileAtomic(one, '一');
  keep.put(one, '一', 1);
  expect(keep.get(one)).toBe('一');
  writeFileAtomic(one, '二');
  expect(keep.get(one)).toBeUndefined();
  rmSync(one);
  expect(keep.get(one)).toBeUndefined();
});

it('keeps no more than there is room for, and gives up what is written anew', () => {
  const keep = openFileKeep<string>(10);
  for (const file of [one, two]) writeFileAtomic(file, file);
  keep.put(one, '一', 6);
  keep.put(two, '二', 6);
  expect([keep.get(one), keep.get(two)]).toEqual(['一', undefined]);
  keep.put(one, '大', 11);
  keep.put(two, '二', 6);
  expect([keep.get(one), keep.get(two)]).toEqual([undefined, '二']);
});
