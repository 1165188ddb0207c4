import { describe, expect, test } from 'vitest';
import { marksOf } from '#evidence/marks-of-html.ts';
import { ownerOf } from '#evidence/owner.ts';

const html = `<!DOCTYPE html><html><head><title>题</title></head><body>
<header data-part="site-header"><nav><a id="home" href="/">首页</a></nav></header>
<main><div data-part="body">
<p data-line="3">一</p>
<p>没有行号</p>
<aside data-part="note"><strong>提示</strong><p data-line="7" id="十 七">七</p></aside>
</div><p>组件之外</p></main>
<div data-part="Bad Name"><b>怪名</b></div>
</body></html>`;
const content = (line?: number) => ({ kind: 'content', file: 'a.md', ...(line === undefined ? {} : { line }) });
const theme = (component: string) => ({ kind: 'theme', theme: 'base', component });
const owner = (selector: string): unknown => ownerOf(marksOf(html, [selector])[0]!, { source: 'a.md' }, 'base');

describe('who owns an element', () => {
  test.each([
    ["a line of the page's source", 'html > body > main > div > p:nth-child(1)', content(3)],
    ['the body without a line', 'html > body > main > div > p:nth-child(2)', content()],
    ["a directive's own markup is its component's", 'html > body > main > div > aside > strong', theme('note')],
    ['what an editor wrote inside a directive', 'html > body > main > div > aside > p', content(7)],
    ['an id with a space and Chinese', '#十\\ 七', content(7)],
    ['a part of the theme', '#home', theme('site-header')],
    ['outside every component', 'html > body > main > p', theme('layout')],
    ['a part whose name is no name', 'html > body > div > b', theme('layout')],
    ['the title', 'html > head > title', content()],
    ['a place that is gone: the nearest that is there', 'html > body > header > nav > ul > li', theme('site-header')],
    ['a selector of another grammar', 'main p.x', theme('layout')],
    ['the whole page', 'html', theme('layout')],
  ])('%s', (_says, selector, expected) => expect(owner(selector)).toEqual(expected));
});
