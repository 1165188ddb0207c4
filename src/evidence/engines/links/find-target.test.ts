import { describe, expect, test } from 'vitest';
import type { SiteView } from '#contracts/engine.ts';
import { targetFinder } from './find-target.ts';

const page = (path: string): SiteView['pages'][number] => ({
  path,
  kind: 'entry',
  contentKind: null,
  lang: 'zh-CN',
  title: path,
  source: 'a.md',
  file: `${path.slice(1)}index.html`,
  hash: '0'.repeat(16),
  bytes: 1,
});
const pages = [page('/'), page('/康复/'), page('/news/')];
const assets = new Set(['style.css', 'media/图 一.png']);
const finder = (url: string, ...children: string[]): ReturnType<typeof targetFinder> =>
  targetFinder({
    site: { url, children: children.map((below) => ({ url: below })) } as SiteView['site'],
    pages,
    others: [],
    assets,
  });
const find = finder('https://qc.example/qc/');

describe('where an address leads', () => {
  test.each([
    ['/qc/', { kind: 'page', path: '/', fragment: '' }],
    ['/qc', { kind: 'page', path: '/', fragment: '' }],
    ['/qc/news', { kind: 'page', path: '/news/', fragment: '' }],
    ['/qc/news/index.html', { kind: 'page', path: '/news/', fragment: '' }],
    ['/qc/%E5%BA%B7%E5%A4%8D/#%E5%9C%B0', { kind: 'page', path: '/康复/', fragment: '地' }],
    ['../康复/?from=news#地:~:text=x', { kind: 'page', path: '/康复/', fragment: '地' }],
    ['#a', { kind: 'page', path: '/news/', fragment: 'a' }],
    ['', { kind: 'page', path: '/news/', fragment: '' }],
    ['http://qc.example/qc/news/', { kind: 'page', path: '/news/', fragment: '' }],
    ['/qc/media/%E5%9B%BE%20%E4%B8%80.png', { kind: 'file' }],
    ['/qc/media/图 一.png', { kind: 'file' }],
    ['/qc/media/', { kind: 'missing', because: 'nothing' }],
    ['/news/', { kind: 'missing', because: 'outside' }],
    ['../../news/', { kind: 'missing', because: 'outside' }],
    ['/qcother/', { kind: 'missing', because: 'outside' }],
    ['/qc/%E5%BA', { kind: 'missing', because: 'malformed' }],
    ['http://[', { kind: 'missing', because: 'malformed' }],
    ['https://qc.example/other/', { kind: 'elsewhere' }],
    ['https://www.cdpf.org.cn/', { kind: 'elsewhere' }],
    ['mailto:a@qc.example', { kind: 'other' }],
    ['data:image/png;base64,AA', { kind: 'other' }],
  ])('%s', (value, target) => expect(find(value, '/news/')).toEqual(target));

  test('a child site in a folder of the same host is a site of its own', () => {
    const above = finder('https://qc.example/', 'https://qc.example/city/', 'https://qc.example/');
    expect(above('https://qc.example/city/', '/')).toEqual({ kind: 'elsewhere' });
    expect(above('/city/news/?a#b', '/')).toEqual({ kind: 'elsewhere' });
    expect(above('/citizens/', '/')).toEqual({ kind: 'missing', because: 'nothing' });
    expect(above('/news/', '/')).toEqual({ kind: 'page', path: '/news/', fragment: '' });
  });

  test('a site without a path of its own owns its whole host', () => {
    expect(finder('https://qc.example/')('/news/', '/')).toEqual({ kind: 'page', path: '/news/', fragment: '' });
    expect(finder('https://qc.example')('news/', '/')).toEqual({ kind: 'page', path: '/news/', fragment: '' });
  });
});
