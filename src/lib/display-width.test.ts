import { expect, it } from 'vitest';
import { displayWidth, padCells } from '#lib/display-width.ts';

it('counts a Chinese sign as two cells and a Latin letter as one', () => {
  expect(['云岭省', 'yunling', '（示例）', '①', '𠮷', '한글', 'é', ''].map(displayWidth)).toEqual([
    6, 7, 8, 1, 2, 4, 1, 0,
  ]);
});

it('pads by cells and never cuts', () => {
  expect(padCells('云岭', 6, 'end')).toBe('云岭  ');
  expect(padCells('61.3', 6, 'start')).toBe('  61.3');
  expect(padCells('云岭省', 4, 'end')).toBe('云岭省');
});
