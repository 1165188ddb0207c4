import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { entryLine } from '#model/site-lines.ts';
import { readKeptPlan, writeKeptPlan } from '#site/kept-plan.ts';
import { smallEntry } from '#tests/fixtures/site/small-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mangdao-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'plan.jsonl');

it('finds a page and its entry, whatever other entries hold in their fields', () => {
  const [a, b] = ['a', 'b'].map((name) => smallEntry({ name, title: name, date: '2026-05-05 09:00', text: name }));
  const misleading = { ...a!, fields: { options: [{ text: '一', id: 'news/b', more: '' }] } };
  writeKeptPlan(file, 'k', [{ file: 'b.html', owner: 'news/b', others: '{"kind":"entry","title":"b","entry":null}' }]);
  const { owner, props } = readKeptPlan(file, 'k')!.page('b.html', [entryLine(misleading), entryLine(b!)]);
  expect(owner).toEqual(b);
  expect(props).toEqual({ kind: 'entry', title: 'b', entry: b });
});

it('is none for another key', () => {
  expect(readKeptPlan(file, 'other')).toBeNull();
  expect(readKeptPlan(path.join(folder, 'none'), 'k')).toBeNull();
});
