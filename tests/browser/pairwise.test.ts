import { expect, it } from 'vitest';
import { allCombinations, pairwise } from '#tests/browser/pairwise.ts';

const axes = { page: ['home', 'entry', 'list'], scheme: ['light', 'dark'], scripts: ['on', 'off'] } as const;

it('lists every allowed combination', () => {
  expect(allCombinations(axes, () => true)).toHaveLength(12);
  expect(allCombinations(axes, ({ scheme, scripts }) => scheme === 'light' || scripts === 'on')).toHaveLength(9);
});

it('meets every pair of values in fewer combinations than there are', () => {
  const all = allCombinations(axes, () => true);
  const chosen = pairwise(all);
  expect(chosen.length).toBeLessThan(all.length);
  for (const page of axes.page) {
    for (const scheme of axes.scheme) {
      expect(chosen.some((one) => one.page === page && one.scheme === scheme)).toBe(true);
    }
  }
});
