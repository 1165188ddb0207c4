import { expect, it } from 'vitest';
import { byCodeUnit } from '#lib/order.ts';
import { Problem } from '#lib/problem.ts';
import { planPages } from '#site/plan-pages.ts';
import { kinds, smallArtifact, smallEntry, smallSite, type SmallEntry } from '#tests/fixtures/site/small-site.ts';

const news = (count: number): SmallEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `n${index}`,
    title: `新闻 ${index}`,
    date: `2026-${String(1 + (index % 9)).padStart(2, '0')}-05 09:00`,
    text: '正文',
  }));

const plan = (count: number) => planPages(smallArtifact(news(count)), kinds, []);

it('lists twenty entries a page, newest first, and links the pages to each other', () => {
  const lists = plan(45).filter((page) => page.props.kind === 'column');
  expect(lists.map((page) => page.path)).toEqual(['/news/', '/news/page-2/', '/news/page-3/']);
  const cards = lists.flatMap((page) => (page.props.kind === 'column' ? page.props.cards : []));
  expect(cards).toHaveLength(45);
  expect(cards.map((card) => card.date)).toEqual(
    cards.map((card) => card.date).toSorted((a, b) => byCodeUnit(b ?? '', a ?? '')),
  );
  const middle = lists[1]?.props;
  expect(middle).toMatchObject({ previous: '/news/', next: '/news/page-3/', page: 2, pages: 3, total: 45 });
});

it('gives a column without entries its own page, so that a blank column can be seen', () => {
  expect(plan(0).map((page) => page.path)).toContain('/news/');
});

it('shows index.md as the introduction of its column, not as a page of its own', () => {
  const artifact = smallArtifact([]);
  const intro = {
    ...smallEntry({ name: 'index', title: '本栏目', date: '2026-01-01 09:00', text: '说明' }),
    path: '/news/',
  };
  const pages = planPages({ ...artifact, entries: [intro] }, kinds, []);
  const column = pages.filter((page) => page.path === '/news/');
  expect(column).toHaveLength(1);
  expect(column[0]?.props).toMatchObject({ kind: 'column', intro: { title: '本栏目' } });
  expect(column[0]?.source).toBe(intro.file);
});

it('links an entry with its translations both ways', () => {
  const chinese = smallEntry({ name: 'a', title: '标题', date: '2026-01-01 09:00', text: '正文' });
  const english = { ...chinese, id: 'news/a.en', lang: 'en' as const, path: '/en/news/a/' };
  const pages = planPages({ ...smallArtifact([]), entries: [chinese, english] }, kinds, []);
  const translations = pages.flatMap((page) => (page.props.kind === 'entry' ? [page.props.translations] : []));
  expect(translations).toEqual([[{ lang: 'zh-CN', path: '/news/a/' }], [{ lang: 'en', path: '/en/news/a/' }]]);
});

it('leaves the search page out when the site has no search', () => {
  expect(plan(1).map((page) => page.path)).not.toContain('/search/');
  const site = smallSite({ search: true });
  expect(planPages(smallArtifact([], site), kinds, []).map((page) => page.path)).toContain('/search/');
});

it('refuses two pages with one URL and names both files', () => {
  const shared = {
    name: 'news',
    lang: 'zh-CN',
    file: 'content/shared/news.mdx',
    title: '新闻',
    description: '说明文字',
    hash: '',
  } as const;
  expect(() => planPages(smallArtifact([]), kinds, [shared])).toThrow(Problem);
  expect(() => planPages(smallArtifact([]), kinds, [shared])).toThrow(/content\/shared\/news\.mdx/);
});

it('plans every page but the 404 page once more in the simple version, and links both ways', () => {
  const pages = planPages(smallArtifact(news(1), smallSite({ simple: true })), kinds, []);
  expect(pages.map(({ path }) => path)).toEqual([
    '/',
    '/404.html',
    '/forms/feedback/',
    '/news/',
    '/news/n0/',
    '/simple/',
    '/simple/forms/feedback/',
    '/simple/news/',
    '/simple/news/n0/',
    '/simple/site-map/',
    '/site-map/',
  ]);
  const full = pages.find(({ path }) => path === '/news/n0/')?.props;
  const simple = pages.find(({ path }) => path === '/simple/news/n0/')?.props;
  expect(full).toMatchObject({ otherVersion: '/simple/news/n0/' });
  expect(simple).toEqual({ ...full, version: 'simple', otherVersion: '/news/n0/' });
});

it('refuses a column that would stand where the simple version is', () => {
  const column = { id: 'simple', title: '简讯', description: '测试栏目', keywords: [], kind: 'news', children: [] };
  const site = smallSite({ simple: true, columns: [column] });
  expect(() => planPages(smallArtifact([], site), kinds, [])).toThrow(/\/simple\//);
});

it('leads to the translation of a page, else to the home page of a language that has one', () => {
  const site = smallSite({ languages: ['zh-CN', 'en', 'ug'] });
  const chinese = smallEntry({ name: 'a', title: '标题', date: '2026-01-01 09:00', text: '正文' });
  const english = { ...chinese, id: 'news/a.en', lang: 'en' as const, path: '/en/news/a/' };
  const pages = planPages({ ...smallArtifact([], site), entries: [chinese, english] }, kinds, []);
  const languagesOf = (at: string) => pages.find(({ path }) => path === at)?.props.otherLanguages;
  expect(languagesOf('/news/a/')).toEqual([{ lang: 'en', path: '/en/news/a/' }]);
  expect(languagesOf('/en/news/a/')).toEqual([{ lang: 'zh-CN', path: '/news/a/' }]);
  expect(languagesOf('/site-map/')).toBeUndefined();
});
