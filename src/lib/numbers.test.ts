import { expect, it } from 'vitest';
import { oneDecimal, partOf, percent } from '#lib/numbers.ts';

it('rounds half away from zero and keeps the decimal', () => {
  expect([61.25, 61.24, 62, 0.15, 1.005, -0.04, -2.35].map(oneDecimal)).toEqual([
    '61.3',
    '61.2',
    '62.0',
    '0.2',
    '1.0',
    '0.0',
    '-2.4',
  ]);
});

it('never shows a part as the whole', () => {
  expect(partOf(100, 99.97)).toBe('99.9');
  expect(partOf(4, 3.96)).toBe('3.9');
  expect(partOf(100, 100)).toBe('100.0');
  expect(percent(0.9999)).toBe('99.9%');
  expect(percent(1)).toBe('100.0%');
});

it('never shows something as nothing', () => {
  expect(partOf(4, 0.03)).toBe('0.1');
  expect(partOf(4, 0)).toBe('0.0');
  expect(percent(0.0001)).toBe('0.1%');
});
