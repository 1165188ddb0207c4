import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sourcesHash } from '#lib/own-sources.ts';

const root = mkdtempSync(path.join(tmpdir(), 'own-sources-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder of its own each time: what was read once is not read again. */
function folder(last: string): string {
  const at = mkdtempSync(path.join(root, 'in-'));
  writeFileSync(
    path.join(at, 'engine.ts'),
    "/** import('./nowhere.ts') */\nimport { words } from './words.ts';\nnew URL('in-page.ts', here);\n",
  );
  writeFileSync(path.join(at, 'words.ts'), "export { words } from './said.ts';\nimport 'zod';\n");
  writeFileSync(path.join(at, 'in-page.ts'), '');
  writeFileSync(path.join(at, 'said.ts'), last);
  return path.join(at, 'engine.ts');
}

test('the hash goes along with what is imported by what is imported, and with nothing else', () => {
  expect(sourcesHash(folder('1'))).toBe(sourcesHash(folder('1')));
  expect(sourcesHash(folder('1'))).not.toBe(sourcesHash(folder('2')));
});
