import { expect, test } from 'vitest';
import type { Engine } from '#contracts/engine.ts';
import type { Page } from '#model/page.ts';
import { lookKey } from '#evidence/look-store.ts';

const page = { path: '/', source: null, hash: 'aa' } as unknown as Page;
const keyOf = (sources: string): string => {
  const engine: Engine = { id: 'one', sees: 'html', version: '1', options: {}, sources, look: () => never() };
  return lookKey(page, engine, { theme: 't', browser: null, restsOn: null });
};

function never(): never {
  throw new Error('nobody looks here');
}

test('what an engine saw counts no more once its sources have changed, and as long as they have not', () => {
  expect(keyOf('1')).toBe(keyOf('1'));
  expect(keyOf('1')).not.toBe(keyOf('2'));
});
