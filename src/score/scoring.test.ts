import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scoring } from '#model/scoring.ts';
import { shareOf } from './scoring.ts';

const sourced = (value: number) => ({ value, origin: 'own' as const, source: '试例' });
const linear = (zero: number, full: number): Scoring => ({ kind: 'linear', zero: sourced(zero), full: sourced(full) });
const number = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 10);

describe('linear scoring', () => {
  it('gives nothing at zero, all at full, and the straight share between', () => {
    expect([50, 60, 75, 100, 120].map((value) => shareOf(linear(60, 100), value, 10))).toEqual([0, 0, 0.375, 1, 1]);
  });

  it('may fall: fewer is better', () => {
    expect([0, 5, 10, 20].map((value) => shareOf(linear(10, 0), value, 10))).toEqual([1, 0.5, 0, 0]);
  });

  it('never gives less for a value nearer to full', () => {
    fc.assert(
      fc.property(number, number, number, number, (zero, full, a, b) => {
        fc.pre(zero !== full);
        const [worse, better] = full > zero === a < b ? [a, b] : [b, a];
        expect(shareOf(linear(zero, full), better, 10)).toBeGreaterThanOrEqual(shareOf(linear(zero, full), worse, 10));
      }),
    );
  });

  it('stays between nothing and all', () => {
    fc.assert(
      fc.property(number, number, number, (zero, full, value) => {
        fc.pre(zero !== full);
        const share = shareOf(linear(zero, full), value, 10);
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});

describe('scoring by steps', () => {
  const steps: Scoring = {
    kind: 'steps',
    origin: 'own',
    source: '试例',
    steps: [
      { upTo: 10, share: 1 },
      { upTo: 14, share: 0.5 },
    ],
  };

  it('takes the first step that reaches the value, its edge included, and nothing past the last', () => {
    expect([0, 10, 10.5, 14, 14.01, 99].map((value) => shareOf(steps, value, 10))).toEqual([1, 1, 0.5, 0.5, 0, 0]);
  });
});
