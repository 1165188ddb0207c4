import { expect, it } from 'vitest';
import { keepInSimple } from '#site/keep-in-simple.ts';

it.each([
  ['<a href="/">首页</a>', '<a href="/simple/">首页</a>'],
  ['<a class="x" href="/news/a/?q=1#top">a</a>', '<a class="x" href="/simple/news/a/?q=1#top">a</a>'],
  ['<a title="1 > 0" href="/news/">a</a>', '<a title="1 > 0" href="/simple/news/">a</a>'],
  ['<form action="/search/" method="get">', '<form action="/simple/search/" method="get">'],
  ['<a href="/%E6%85%B0/">a</a>', '<a href="/simple/%E6%85%B0/">a</a>'],
])('leads from %s to the simple version', (html, simple) => {
  expect(keepInSimple(html)).toBe(simple);
});

it.each([
  '<a href="/news/" data-other-version data-part="version-link">',
  '<a href="/simple/news/">',
  '<a href="/files/a.pdf">',
  '<a href="/feed.xml">',
  '<a href="https://other.example/news/">',
  '<a href="//other.example/news/">',
  '<a href="#main">',
  '<link rel="stylesheet" href="/news/">',
  '<p>href="/news/"</p>',
])('leaves %s as it is', (html) => {
  expect(keepInSimple(html)).toBe(html);
});
