import { expect, it } from 'vitest';
import { speaker } from '#lib/text.ts';
import type { Check } from '#contracts/check.ts';
import { seenBy } from '#score/ask-check.ts';
import { scoreSite } from '#score/score-site.ts';
import { fixtureSite } from '#tests/house/load-checks.ts';
import {
  atLeast,
  evidenceOf,
  fact,
  indicator,
  inputOf,
  measure,
  measureCheck,
  systemOf,
  veto,
} from '#tests/house/score-example.ts';
import { explain } from './explain.ts';

const check: Check = measureCheck('one');
const evidence = evidenceOf(['one', 'two'], {
  measures: [measure('one', 0.8), measure('two', 7)],
  facts: [fact({ at: { page: '/news/a/' } })],
});
const system = systemOf([indicator('first', { check: 'one' }, 60), indicator('second', { check: 'two' }, 40)], {
  vetoes: [veto('stop', 'two', atLeast(5))],
});
const card = scoreSite(inputOf(system, evidence));
const seen = seenBy(check.needs, fixtureSite(), evidence);
const told = (line: (typeof card.lines)[number] | (typeof card.vetoes)[number]): string =>
  explain({ card, line, check, seen, seenHash: 'fedcba9876543210' }, speaker('en'));

it('leads from the facts over the verdict to the points, in sums that a pencil can redo', () => {
  const words = told(card.lines[0]!);
  expect(words).toContain('one amount = 0.8 share');
  expect(words).toContain('failed one rule /news/a/ a.md:1  broken');
  expect(words).toContain('60 × (0.8 − 0) ÷ (1 − 0) = 48');
  expect(words).toContain('2 lines with a verdict earned 88 of 100; 100 × 88 ÷ 100 = 88');
  expect(words).toContain('How to mend it: mend first');
});

it('says by which number a veto fell', () => {
  expect(told(card.vetoes[0]!)).toContain('hit where the value is ≥ 5 (试例, own); now: hit');
});
