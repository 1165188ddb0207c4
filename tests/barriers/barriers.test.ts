import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, serialize } from 'parse5';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { pagesOf, readBarriers, writeBarriers } from '#tests/barriers/barriers.ts';

const barriers = readBarriers();

describe('the planted set', () => {
  test.each(barriers.map((barrier) => [`${barrier.criterion} ${barrier.id}`, barrier] as const))(
    '%s names an element of its fault page, and the twin is another page',
    (_name, barrier) => {
      const { fault, twin } = pagesOf(barrier);
      const { document } = parseHTML(serialize(parse(fault.html)));
      expect(barrier.at.flatMap((selector) => [...document.querySelectorAll(selector)])).not.toEqual([]);
      expect(twin.html).not.toBe(fault.html);
    },
  );

  test('every file that a page shows is there', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'barriers-'));
    writeBarriers(folder, barriers);
    const absent = barriers.flatMap((barrier) => {
      const { fault, twin, beside } = pagesOf(barrier);
      return [fault, twin, ...beside].flatMap((page) =>
        [...page.html.matchAll(/(?:src|poster|href|data)="([^"#?:]+\.(?!html)\w+)"/g)]
          .map(([, file = '']) => path.join(folder, path.dirname(page.path), file))
          .filter((file) => file.includes('/media/') && !existsSync(file)),
      );
    });
    rmSync(folder, { recursive: true });
    expect(absent).toEqual([]);
  });
});
