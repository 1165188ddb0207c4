import { readFileSync } from 'node:fs';
import path from 'node:path';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import type { Block } from '#model/body.ts';
import { directives } from '#content/markdown/directives.ts';
import { parseBody, type ParsedBody } from '#content/markdown/parse-body.ts';
import { openParser } from '#content/markdown/parser.ts';

const markdown = openParser();
const parse = (text: string): ParsedBody =>
  parseBody(markdown, {
    text,
    firstLine: 1,
    file: 'news/a.md',
    shown: 'news/a.md',
    urlOf: () => '/news/b/',
    lang: 'zh-CN',
    openCsv: () => null,
  });
const htmlOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => ('html' in block ? block.html : htmlOf(block.children))).join('');

const samples: { cases: { markdown: string; containsAny: string[] }[] } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../../tests/fixtures/cjk-emphasis.json'), 'utf8'),
);

it.each(samples.cases)('renders the Chinese emphasis of $markdown', ({ markdown: source, containsAny }) => {
  const html = htmlOf(parse(source).body.blocks);
  expect(containsAny.filter((piece) => html.includes(piece))).not.toEqual([]);
});

it.each(Object.values(directives).map(({ example }) => example))('reads %s the same way after itself', (example) => {
  const source = `${example.replace(/\n?:::$/, '')}\n\n| 项目 | 数 |\n| --- | --- |\n| 甲 | 1 |\n\n:::\n`;
  const first = JSON.stringify(parse(source));
  expect(JSON.stringify(parse(source))).toBe(first);
});

it('turns nested directives into components with their lines and texts', () => {
  const { body, refusals } = parse(
    '前言\n\n::::steps 办理流程\n\n1. 申请\n\n:::note{type=tip}\n**可以**代办\n:::\n::::\n\n:::figure{src=media/a.png alt="工作人员"} 图注\n:::\n',
  );
  expect(refusals).toEqual([]);
  expect(body.blocks).toEqual([
    { html: '<p data-line="1">前言</p>\n' },
    {
      component: 'steps',
      props: { title: '办理流程' },
      line: 3,
      children: [
        { html: '<ol data-line="5">\n<li data-line="5">申请</li>\n</ol>\n' },
        {
          component: 'note',
          props: { type: 'tip' },
          line: 7,
          children: [{ html: '<p data-line="8"><strong>可以</strong>代办</p>\n' }],
        },
      ],
    },
    {
      component: 'figure',
      props: { src: 'news/media/a.png', alt: '工作人员', caption: '图注' },
      line: 12,
      children: [],
    },
  ]);
  expect(body.text).toEqual([
    { line: 1, text: '前言' },
    { line: 3, text: '办理流程' },
    { line: 5, text: '申请' },
    { line: 8, text: '可以代办' },
    { line: 12, text: '工作人员' },
    { line: 12, text: '图注' },
  ]);
});

it('gives tables their scopes, lines and rows of text', () => {
  const { body } = parse('| 类别 | 元 |\n| --- | ---: |\n| 轮椅 | 800 |\n');
  expect(htmlOf(body.blocks)).toBe(
    '<table data-line="1">\n<thead data-line="1">\n<tr data-line="1">\n<th scope="col">类别</th>\n<th class="align-right" scope="col">元</th>\n</tr>\n</thead>\n<tbody data-line="3">\n<tr data-line="3">\n<td>轮椅</td>\n<td class="align-right">800</td>\n</tr>\n</tbody>\n</table>\n',
  );
  expect(body.text).toEqual([
    { line: 1, text: '类别 元' },
    { line: 3, text: '轮椅 800' },
  ]);
});

it('allows what is bad but harmless, for the audit to find', () => {
  const source =
    '#### 跳级\n\n[](https://example.cn/) [无此锚](#none) [站内](/nowhere/)\n\nhttps://example.cn/' +
    'a'.repeat(300) +
    '\n';
  expect(parse(source).refusals).toEqual([]);
});

it('drops comments, joins broken Chinese lines and marks decoration', () => {
  const { body, media } = parse('<!-- 待核 -->\n\n残疾人<!-- 待核 -->\n就业 and\njobs\n\n![装饰](media/line.png)\n');
  expect(htmlOf(body.blocks)).toBe(
    '<p data-line="3">残疾人就业 and\njobs</p>\n<p data-line="7"><img src="media:news/media/line.png" alt=""></p>\n',
  );
  expect(body.text).toEqual([{ line: 3, text: '残疾人就业 and jobs' }]);
  expect(media).toEqual([{ file: 'news/media/line.png', type: 'image', line: 7 }]);
});

it('gives headings of one text different ids, and none that a landmark or a selector trips over', () => {
  const ids = parse('## 材料\n\n## 材料\n\n## main\n\n## 2026年要点\n\n## ！\n').body.headings.map(
    (heading) => heading.id,
  );
  expect(ids).toEqual(['材料', '材料-2', 'section-main', 'section-2026年要点', 'section']);
});

const pieces = constantFrom(
  '\n',
  '\n\n',
  ' ',
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '**',
  '*',
  '`',
  '```',
  '~~',
  '|',
  '|---|',
  '[',
  ']',
  '](',
  '![',
  ')',
  '<',
  '>',
  '/',
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:x">',
  '<!--',
  '-->',
  'javascript:',
  'data:',
  '//',
  '\\',
  '&#58;',
  '&Tab;',
  ':::',
  '::::',
  ':::note',
  ':::table ',
  ':::figure{src=a.png alt=" onload=x"}',
  '{',
  '}',
  '="',
  '"',
  "'",
  '残',
  '：：：',
  '。',
  'on',
  'onclick=',
  '%',
  '%6a',
  '\u0000',
  '\t',
  '[a]: ',
);
const source = array(oneof({ weight: 9, arbitrary: pieces }, { weight: 1, arbitrary: string() }), {
  maxLength: 24,
}).map((parts) => parts.join(''));
const allowed = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td blockquote pre code hr br strong em s a img section caption'.split(
    ' ',
  ),
);

function* elements(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

it('never throws, and renders nothing that executes, refused or not', () => {
  assert(
    property(source, (text) => {
      const { body } = parse(text);
      for (const element of elements(parseFragment(htmlOf(body.blocks)))) {
        expect(allowed).toContain(element.tagName);
        for (const { name, value } of element.attrs) {
          expect([
            'href',
            'src',
            'alt',
            'title',
            'id',
            'class',
            'scope',
            'start',
            'data-line',
            'aria-label',
            'tabindex',
          ]).toContain(name);
          if (name !== 'alt' && name !== 'title') expect(value).not.toMatch(/^\s*(javascript|data|vbscript):|^\/\//i);
        }
      }
    }),
    { numRuns: 4000, seed: 11 },
  );
});

it('marks words and passages in another language, and says so of their text', () => {
  const { body, refusals } = parse(
    '他说 :lang[**سالام** [x](/a/)]{lang=ug}。\n\n:::passage{lang=mn}\nᠮᠣᠩᠭᠣᠯ\n:::\n\n:lang[未完',
  );
  expect(refusals).toEqual([]);
  expect(htmlOf(body.blocks)).toContain('<span lang="ug" dir="rtl"><strong>سالام</strong> <a href="/a/">x</a></span>。');
  expect(body.blocks[1]).toMatchObject({ component: 'passage', props: { lang: 'mn' } });
  expect(body.text).toEqual([
    { line: 1, text: '他说 سالام x。' },
    { line: 4, text: 'ᠮᠣᠩᠭᠣᠯ', lang: 'mn' },
    { line: 7, text: ':lang[未完' },
  ]);
});
