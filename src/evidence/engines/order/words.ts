import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'order-as-seen': {
    criteria: ['1.3.2'],
    impact: 'serious',
    says: ({ first = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `看到的顺序和代码的顺序不同：读屏软件念到“${first}”时，前后的话对不上`,
            `What is seen in one order is read in another: heard, “${first}” stands in the wrong place`,
          )
        : text(
            `看到的顺序和代码的顺序不同，看上去排在最前的是“${first}”。按代码的顺序念，意思变了吗？`,
            `What is seen in one order, with “${first}” first, is read in another. Does that change the meaning?`,
          ),
  },
  'words-are-whole': {
    criteria: ['1.3.2'],
    impact: 'moderate',
    says: ({ word = '' }) =>
      text(
        `“${word}”用空格把一个词的字隔开，读屏软件会一个字一个字地念，搜索也找不到；请用样式的字距`,
        `The letters of “${word}” are set apart by spaces: it is heard letter by letter and found by no search. Let the style space it`,
      ),
  },
  'columns-are-not-typed': {
    criteria: ['1.3.2'],
    impact: 'serious',
    says: ({ lines = 0 }) =>
      text(
        `这 ${lines} 行用空格排成几栏，读屏软件会一行行横着念，把几栏的话混在一起`,
        `These ${lines} lines are set into columns by spaces: a screen reader reads across them and mixes their texts`,
      ),
  },
  'layout-tables-read-in-order': {
    criteria: ['1.3.2'],
    impact: 'serious',
    says: () =>
      text(
        '这个排版用的表格把一段话拆在几行的格子里，读屏软件横着念，几段话混在一起',
        'This table for layout breaks texts over its rows: read across, they run into one another',
      ),
  },
  'letters-in-order': {
    criteria: ['1.3.2'],
    impact: 'serious',
    says: () =>
      text(
        '这里的字母是倒着写再用样式翻过来的，读屏软件念出来是反的，复制出来也是反的',
        'These letters are written backwards and turned round by style: they are heard and copied backwards',
      ),
  },
};
