import type { ColourPair, ColourScheme, ThemeColours } from '#contracts/theme.ts';
import { text } from '#lib/text.ts';

const dark = '(prefers-color-scheme: dark)';
const contrast = '(prefers-contrast: more)';

/** What may meet on a page: text keeps 7:1 (WCAG 2, AAA), lines of controls and the focus 3:1, in every scheme. */
export const colours: ThemeColours = {
  sheets: ['tokens.css', 'styles/reading.css'],
  names: {
    main: text('主色', 'the main colour'),
    'on-main': text('主色上的文字', 'text on the main colour'),
    ground: text('页面底色', 'the page'),
    tint: text('浅色块底色', 'bands and asides'),
    raised: text('卡片底色', 'cards'),
    text: text('正文文字', 'text'),
    'text-quiet': text('次要文字', 'quiet text'),
    link: text('链接文字', 'links'),
    'link-dark': text('深色方案的链接文字', 'links in the dark'),
    line: text('分隔线', 'dividing lines'),
    'line-strong': text('控件边线', 'lines of controls'),
    focus: text('键盘焦点框', 'the focus'),
    'notice-ground': text('提示底色', 'notices'),
    'notice-line': text('提示边线', 'lines of notices'),
    'notice-text': text('提示文字', 'text of notices'),
  },
  schemes: [
    { name: text('浅色', 'light'), media: [] },
    { name: text('深色', 'dark'), media: [dark] },
    { name: text('浅色高对比度', 'light, more contrast'), media: [contrast] },
    { name: text('深色高对比度', 'dark, more contrast'), media: [dark, contrast, `${contrast} and ${dark}`] },
    chosen('light', text('白底黑字', 'black on white')),
    chosen('dark', text('深色', 'dark')),
    chosen('cream', text('米色底黑字', 'black on cream')),
    chosen('blue', text('白底蓝字', 'blue on white')),
    chosen('yellow-on-black', text('黑底黄字', 'yellow on black')),
    chosen('black-on-yellow', text('黄底黑字', 'black on yellow')),
  ],
  pairs: [
    ...pairs(7, {
      text: ['ground', 'tint', 'raised'],
      'text-quiet': ['ground', 'tint', 'raised'],
      link: ['ground', 'raised'],
      'on-main': ['main'],
      'notice-text': ['notice-ground'],
    }),
    ...pairs(3, {
      focus: ['ground', 'tint', 'raised'],
      'line-strong': ['ground', 'tint', 'raised'],
      link: ['tint'],
      'notice-line': ['ground'],
    }),
  ],
};

function chosen(scheme: string, { 'zh-CN': zh, en }: ColourScheme['name']): ColourScheme {
  return { name: text(`阅读设置“${zh}”`, `${en}, chosen by the reader`), media: [], chosen: scheme };
}

function pairs(least: number, fronts: Readonly<Record<string, readonly string[]>>): ColourPair[] {
  return Object.entries(fronts).flatMap(([front, backs]) => backs.map((back) => ({ front, back, least })));
}
