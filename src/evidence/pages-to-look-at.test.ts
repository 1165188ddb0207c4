import { expect, test } from 'vitest';
import { Page } from '#model/page.ts';
import { pagesToLookAt } from '#evidence/pages-to-look-at.ts';

const page = (path: string, changes: Partial<Page> = {}): Page =>
  Page.parse({
    path,
    kind: 'entry',
    contentKind: 'news',
    lang: 'zh-CN',
    title: path,
    source: 'a.md',
    file: `${path.slice(1)}index.html`,
    hash: '0'.repeat(16),
    bytes: 1,
    ...changes,
  });
const simple = (path: string, changes: Partial<Page> = {}): Page => page(path, { version: 'simple', ...changes });

test('every full page is looked at, and one simple page of each kind, content kind and language', () => {
  const pages = [
    page('/news/a/'),
    page('/news/b/'),
    simple('/simple/news/a/'),
    simple('/simple/news/b/'),
    simple('/simple/policies/c/', { contentKind: 'policy' }),
    simple('/simple/ug/news/a/', { lang: 'ug' }),
    simple('/simple/news/', { kind: 'column' }),
  ];
  expect(pagesToLookAt(pages).map(({ path }) => path)).toEqual([
    '/news/a/',
    '/news/b/',
    '/simple/news/a/',
    '/simple/policies/c/',
    '/simple/ug/news/a/',
    '/simple/news/',
  ]);
});
