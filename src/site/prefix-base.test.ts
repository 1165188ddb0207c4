import { expect, it } from 'vitest';
import { prefixBase } from '#site/prefix-base.ts';

it('puts the base path before root-relative addresses of every kind', () => {
  const html = '<a href="/news/">x</a><img src="/a.png" srcset="/a.png 1x, /b.png 2x"><form action="/search/"></form>';
  expect(prefixBase(html, '/qingxi/')).toBe(
    '<a href="/qingxi/news/">x</a><img src="/qingxi/a.png" srcset="/qingxi/a.png 1x, /qingxi/b.png 2x"><form action="/qingxi/search/"></form>',
  );
});

it('leaves other hosts, fragments and relative addresses alone', () => {
  const html =
    '<a href="https://a.example/x">x</a><a href="//b.example/">y</a><a href="#top">z</a><a href="mailto:a@b.example">m</a>';
  expect(prefixBase(html, '/qingxi/')).toBe(html);
});

it('changes nothing for a site at the root of its host', () => {
  expect(prefixBase('<a href="/news/">x</a>', '/')).toBe('<a href="/news/">x</a>');
});

it('prefixes a column that is called like the base path', () => {
  expect(prefixBase('<a href="/qingxi/">x</a>', '/qingxi/')).toBe('<a href="/qingxi/qingxi/">x</a>');
});
