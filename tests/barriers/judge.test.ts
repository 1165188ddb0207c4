import { expect, test } from 'vitest';
import type { Fact } from '#model/evidence.ts';
import { readBarriers } from '#tests/barriers/barriers.ts';
import { judge } from '#tests/barriers/judge.ts';

const barrier = readBarriers().find(({ id }) => id === 'header-cells-as-bold-data')!;

const fact = (selector: string | undefined, rest: Partial<Fact> = {}): Fact => ({
  engine: 'eye',
  rule: 'rule',
  outcome: 'failed',
  criteria: ['1.3.1'],
  message: { 'zh-CN': '', en: '' },
  at: { page: '/', ...(selector === undefined ? {} : { selector }) },
  owner: { kind: 'content', file: 'x' },
  ...rest,
});
const found = (one: Fact): string[] => judge(barrier, [one], []).found;

test('a fault is found where the barrier says, inside it, and right around it', () => {
  expect(found(fact('#main > table'))).toEqual(['eye']);
  expect(found(fact('#main > table > tbody > tr:nth-child(1) > td:nth-child(2) > b'))).toEqual(['eye']);
  expect(found(fact('#main > table > tr:nth-child(1)'))).toEqual(['eye']);
});

test('a fault is not found elsewhere, on the page as a whole, by a question, or beyond A and AA', () => {
  expect(found(fact('#main > h1'))).toEqual([]);
  expect(found(fact('#main'))).toEqual([]);
  expect(found(fact('html > body'))).toEqual([]);
  expect(found(fact(undefined))).toEqual([]);
  expect(found(fact('#main > table', { outcome: 'cantTell' }))).toEqual([]);
  expect(found(fact('#main > table', { criteria: [] }))).toEqual([]);
  expect(found(fact('#main > table', { criteria: ['2.4.10'] }))).toEqual([]);
});

test('another criterion counts, but not as its own', () => {
  const { found: loose, strict } = judge(barrier, [fact('#main > table', { criteria: ['4.1.2'] })], []);
  expect([loose, strict]).toEqual([['eye'], []]);
});

test('a twin is accused by whatever fails on it', () => {
  const { accused } = judge(barrier, [], [fact('#main > h1'), fact(undefined, { outcome: 'cantTell' })]);
  expect(accused).toEqual(['eye rule']);
});
