import { expect, it } from 'vitest';
import { displayWidth } from '#lib/display-width.ts';
import { summaryTable, type SummaryRow } from '#report/summary-table.ts';

const good: SummaryRow = {
  site: 'yunling',
  name: '云岭省残联（示例）',
  score: 91.26,
  floor: 85.5,
  ceiling: 93,
  coverage: 0.92,
  vetoes: [],
  published: 'published',
};
const vetoed: SummaryRow = {
  ...good,
  site: 'haichuan',
  name: '海川省残联（示例）',
  score: 60.3,
  vetoes: [{ id: 'home-stale', title: { 'zh-CN': '首页超过 14 天未更新', en: 'The home page is stale' } }],
  published: 'refused',
};
const unscored: SummaryRow = { ...good, score: null, floor: null, ceiling: null, coverage: null, published: null };

it('shows each site on a line of its own, with the vetoes in words', () => {
  expect(summaryTable([good, vetoed], 'zh-CN')).toBe(
    [
      '网站                         得分  下限  上限  覆盖率  发布    一票否决',
      'yunling 云岭省残联（示例）   91.3  85.5  93.0   92.0%  已发布  没有触发',
      'haichuan 海川省残联（示例）  60.3  85.5  93.0   92.0%  拒绝    首页超过 14 天未更新',
      '',
    ].join('\n'),
  );
});

it('starts every column at the same cell, whatever the signs', () => {
  const lines = summaryTable([good, vetoed, { ...good, name: 'Plain' }], 'zh-CN')
    .trimEnd()
    .split('\n');
  const starts = lines.map((line) => displayWidth(line.slice(0, line.search(/一票否决|没有触发|首页/))));
  expect(new Set(starts).size).toBe(1);
});

it('never calls a site without a score free of vetoes', () => {
  const [, line] = summaryTable([unscored], 'zh-CN').split('\n');
  expect(line).toMatch(/未知.*未知.*未知.*未知.*没有发布.*未知/);
  expect(line).not.toContain('没有触发');
});

it('speaks English too, and of no sites', () => {
  expect(summaryTable([vetoed], 'en')).toContain('refused');
  expect(summaryTable([], 'en')).toBe('No sites.\n');
});
