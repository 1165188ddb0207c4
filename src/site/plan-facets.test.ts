import { expect, it } from 'vitest';
import { z } from 'zod';
import type { ContentKind } from '#contracts/kind.ts';
import type { ColumnProps } from '#contracts/theme.ts';
import { text } from '#lib/text.ts';
import { planPages } from '#site/plan-pages.ts';
import { smallArtifact, smallEntry } from '#tests/fixtures/site/small-site.ts';

const kind = (changes: Partial<ContentKind> = {}): ContentKind => ({
  id: 'news',
  name: text('新闻动态', 'News'),
  fields: z.strictObject({}),
  dated: true,
  inFeed: true,
  ...changes,
});

const entry = (name: string, date: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  ...smallEntry({ name, title: name, date: `${date} 09:00`, text: '正文' }),
  fields,
});

/** The list pages by their path. */
function lists(entries: readonly ReturnType<typeof entry>[], changes: Partial<ContentKind> = {}) {
  const pages = planPages({ ...smallArtifact([]), entries: [...entries] }, [kind(changes)], []);
  const found = pages.flatMap((page): [string, ColumnProps][] =>
    page.props.kind === 'column' ? [[page.path, page.props]] : [],
  );
  return new Map(found);
}

const subjects = { facets: { subjectMatter: { 'zh-CN': '主题', en: 'Subject' } } };

it('offers a dated column by year, newest first, and marks the year that is shown', () => {
  const pages = lists([entry('a', '2025-03-01'), entry('b', '2026-03-01'), entry('c', '2026-04-01')]);
  expect([...pages.keys()]).toEqual(['/news/', '/news/year-2025/', '/news/year-2026/']);
  expect(pages.get('/news/')?.facets).toEqual([
    {
      name: '年份',
      values: [
        { title: '2026 年', path: '/news/year-2026/', count: 2, isCurrent: false },
        { title: '2025 年', path: '/news/year-2025/', count: 1, isCurrent: false },
      ],
    },
  ]);
  const year = pages.get('/news/year-2026/');
  expect(year).toMatchObject({ title: '工作动态：2026 年', total: 2 });
  expect(year?.cards.map((card) => card.title)).toEqual(['c', 'b']);
  expect(year?.crumbs.map((crumb) => crumb.title)).toEqual(['首页', '工作动态', '2026 年']);
  expect(year?.facets[0]?.values.map((value) => value.isCurrent)).toEqual([true, false]);
});

it('offers nothing where all entries are of one year, or the kind has no dates', () => {
  expect([...lists([entry('a', '2026-03-01'), entry('b', '2026-04-01')]).keys()]).toEqual(['/news/']);
  const undated = lists([entry('a', '2025-03-01'), entry('b', '2026-04-01')], { dated: false });
  expect(undated.get('/news/')?.facets).toEqual([]);
});

it('spreads a year over pages of its own', () => {
  const many = Array.from({ length: 21 }, (_, index) => entry(`n${index}`, '2026-03-01'));
  const pages = lists([...many, entry('old', '2025-01-01')]);
  expect(pages.get('/news/year-2026/')).toMatchObject({ pages: 2, next: '/news/year-2026/page-2/' });
  expect(pages.get('/news/year-2026/page-2/')?.cards).toHaveLength(1);
});

it('offers the values of a declared field, most frequent first, an entry under each value it has', () => {
  const pages = lists(
    [
      entry('a', '2026-01-01', { subjectMatter: ['康复', '就业'] }),
      entry('b', '2026-01-02', { subjectMatter: '就业' }),
      entry('c', '2026-01-03'),
    ],
    subjects,
  );
  expect(pages.get('/news/')?.facets).toEqual([
    {
      name: '主题',
      values: [
        { title: '就业', path: '/news/subject-matter-就业/', count: 2, isCurrent: false },
        { title: '康复', path: '/news/subject-matter-康复/', count: 1, isCurrent: false },
      ],
    },
  ]);
  expect(pages.get('/news/subject-matter-康复/')?.cards.map((card) => card.title)).toEqual(['a']);
});

const suits = (...categories: string[]) => ({ suits: categories.map((category) => ({ category })) });

it('offers a field of each thing in a list, once for an entry that has it twice', () => {
  const pages = lists(
    [
      entry('a', '2026-01-01', suits('听力', '肢体')),
      entry('b', '2026-01-02', suits('肢体', '肢体')),
      entry('c', '2026-01-03', { suits: '肢体' }),
    ],
    { facets: { 'suits.category': { 'zh-CN': '适合的残疾类别' } } },
  );
  expect(pages.get('/news/')?.facets.map(({ values }) => values.map(({ path, count }) => [path, count]))).toEqual([
    [
      ['/news/suits-category-肢体/', 2],
      ['/news/suits-category-听力/', 1],
    ],
  ]);
});

it('gives values with signs that cannot stand in an address one of their own', () => {
  const pages = lists(
    [
      entry('a', '2026-01-01', { subjectMatter: 'A/B' }),
      entry('b', '2026-01-02', { subjectMatter: 'A B' }),
      entry('c', '2026-01-03', { subjectMatter: 'a b' }),
    ],
    subjects,
  );
  const paths = [...pages.keys()].filter((path) => path !== '/news/');
  expect(paths).toHaveLength(2);
  for (const path of paths) expect(path).toMatch(/^\/news\/subject-matter-a-b-[0-9a-f]{6}\/$/);
});

it('lists what is over after what is current, and says so', () => {
  const expiry = { field: 'until', then: 'mark' } as const;
  const pages = lists(
    [
      entry('over', '2026-11-20', { until: '2026-11-22' }),
      entry('today', '2026-11-10', { until: '2026-11-23' }),
      entry('open', '2026-11-01'),
    ],
    { expiry },
  );
  const cards = pages.get('/news/')?.cards.map(({ title, expired }) => [title, expired]);
  expect(cards).toEqual([
    ['today', false],
    ['open', false],
    ['over', true],
  ]);
});
