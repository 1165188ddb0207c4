import { expect, test } from 'vitest';
import type { Fact } from '#model/evidence.ts';
import { compareOpinions } from '#tests/flow/compare-opinions.ts';
import { evidenceOf } from '#tests/house/score-example.ts';

const fact = (engine: string, rule: string, criteria: string[], page = '/'): Fact => ({
  engine,
  rule,
  outcome: 'failed',
  criteria,
  message: { 'zh-CN': '例', en: 'example' },
  at: { page },
  owner: { kind: 'content', file: 'a.md' },
});

const compare = (facts: Fact[], ...codes: string[]) =>
  compareOpinions(
    { looked: ['/', '/other/'], errors: codes.map((code) => ({ page: '/', code })) },
    evidenceOf(['axe', 'htmlcs'], { facts }),
  ).map(({ rule, saidBy, because }) => [saidBy, rule, because === null ? 'nobody knows why' : 'for a reason']);

test('the same rules on the same page are no difference', () => {
  const facts = [fact('axe', 'image-alt', ['1.1.1']), fact('htmlcs', '1_1_1.H37', ['1.1.1'])];
  expect(compare(facts, 'image-alt', 'WCAG2AA.Principle1.Guideline1_1.1_1_1.H37')).toEqual([]);
});

test('what one says and the other should have said has no reason', () => {
  expect(compare([fact('axe', 'image-alt', ['1.1.1'], '/other/')], 'image-alt')).toEqual([
    ['pa11y', 'image-alt', 'nobody knows why'],
    ['mangdao', 'image-alt', 'nobody knows why'],
  ]);
  expect(compare([fact('axe', 'image-alt', ['1.1.1'], '/elsewhere/')])).toEqual([]);
});

test('best practice, WCAG 2.2 and rules that we do not believe alone are reasons', () => {
  const facts = [fact('axe', 'region', []), fact('axe', 'target-size', ['2.5.8'])];
  expect(compare(facts, 'WCAG2AA.Principle1.Guideline1_3.1_3_1.H63')).toEqual([
    ['pa11y', '1_3_1.H63', 'for a reason'],
    ['mangdao', 'region', 'for a reason'],
    ['mangdao', 'target-size', 'for a reason'],
  ]);
});
