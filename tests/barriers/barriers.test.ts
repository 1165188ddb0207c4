import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, serialize } from 'parse5';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadEngines } from '#pipeline/plug-ins.ts';
import { pagesOf, readBarriers, writeBarriers } from '#tests/barriers/barriers.ts';
import { coverageOf } from '#tests/barriers/coverage.ts';
import { Figures } from '#tests/barriers/figures.ts';
import type { Judgement } from '#tests/barriers/judge.ts';
import { lookAtBarriers } from '#tests/barriers/look-at-barriers.ts';

const barriers = readBarriers();
const isFull = process.env['MANGDAO_FULL'] === '1';

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

/**
 * Each page meets the rule engines and the probes of its criterion; with `MANGDAO_FULL=1` all engines look at all pages.
 * `npm run bench -- barriers` renews the figures.
 */
describe('what the engines make of it', () => {
  let figures: Figures;
  let judgements: readonly Judgement[];

  beforeAll(async () => {
    figures = Figures.parse(JSON.parse(readFileSync('tests/bench/barriers.json', 'utf8')));
    const engines = await loadEngines(process.cwd());
    const looked = await lookAtBarriers({ barriers, engines, jobs: 2, ownOnly: !isFull });
    ({ judgements } = looked);
    const count = (isSo: (one: Judgement) => boolean): number => judgements.filter(isSo).length;
    const [found, accused] = [count((one) => one.found.length > 0), count((one) => one.accused.length > 0)];
    console.log(`${found} of ${barriers.length} barriers found, ${accused} twins accused`);
    if (looked.gaps.length > 0) console.log(`not looked at: ${looked.gaps.join(', ')}`);
  });

  test('every barrier that was found is still found', () => {
    const lost = judgements.filter(({ barrier, found }) => found.length === 0 && wasFound(figures, barrier));
    expect(lost.map(({ barrier }) => barrier)).toEqual([]);
  });

  test('no twin is accused that was not', () => {
    const added = judgements.flatMap(({ barrier, accused }) => {
      const known = figures.perBarrier[barrier]?.accused ?? [];
      return accused.filter((by) => !known.includes(by)).map((by) => `${barrier}: ${by}`);
    });
    expect(added).toEqual([]);
  });

  test('docs/coverage.md is of these figures', () => {
    expect(readFileSync('docs/coverage.md', 'utf8')).toBe(coverageOf(figures));
  });
});

const wasFound = (figures: Figures, barrier: string): boolean => (figures.perBarrier[barrier]?.found.length ?? 0) > 0;
