import { text, type Text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** A rule whose sentences need nothing but the outcome. */
const said = (
  criteria: readonly string[],
  impact: RuleWords['impact'],
  failed: Text,
  asked: Text = failed,
): RuleWords => ({
  criteria,
  impact,
  says: (_told, outcome) => (outcome === 'failed' ? failed : asked),
});

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'lists-are-lists': {
    criteria: ['1.3.1'],
    impact: 'moderate',
    says: ({ items = 0 }, outcome) =>
      outcome === 'failed'
        ? text(
            `这 ${items} 行用手打的符号或编号排成列表，读屏软件不会说“列表，${items} 项”，听的人不知道有几项、到哪里结束`,
            `These ${items} lines are a list by typed signs: a screen reader says neither “list” nor how many items there are`,
          )
        : text(
            `这 ${items} 段以手打的编号开头。它们是一个列表吗？如果是，请改用列表标记；如果是文章的分节，请用标题`,
            `These ${items} paragraphs begin with typed numbers. Are they a list? Then mark it as one; if they are sections, use headings`,
          ),
  },
  'headings-are-headings': {
    criteria: ['1.3.1'],
    impact: 'serious',
    says: ({ text: heading = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `“${heading}”看上去是标题，却不是标题标记：读屏软件的标题列表里没有它，听的人无法跳到这里`,
            `“${heading}” looks like a heading and is none: it is missing from a screen reader’s list of headings, and nobody can jump to it`,
          )
        : text(
            `“${heading}”是下面文字的标题吗？如果是，请用标题标记`,
            `Is “${heading}” the heading of what stands below? Then mark it as one`,
          ),
  },
  'headings-head-something': said(
    ['1.3.1'],
    'moderate',
    text(
      '整段话被标成了标题：读屏软件的标题列表里出现一大段正文，真正的结构反而听不出来',
      'A whole paragraph is marked as a heading: it fills a screen reader’s list of headings, and the real structure is lost',
    ),
  ),
  'fieldsets-hold-fields': said(
    ['1.3.1'],
    'minor',
    text(
      '这里用 fieldset 画框，里面没有任何表单项：读屏软件会说有一组表单，听的人找不到',
      'A fieldset is used as a frame and holds no field: a screen reader announces a group of a form that is not there',
    ),
  ),
  'meaning-keeps-its-role': said(
    ['1.3.1'],
    'serious',
    text(
      'role 把这里的标题或列表取消了：看得见，读屏软件却当成普通文字',
      'A role takes the meaning from this heading or list: it is seen as one, but told as plain text',
    ),
  ),
  'tables-are-tables': said(
    ['1.3.1'],
    'serious',
    text(
      '表格是用空格排出来的：读屏软件一行一行连着念，分不出哪一格是哪一列',
      'A table is typed with spaces: a screen reader reads line by line, and nobody hears which column a word belongs to',
    ),
    text(
      '这几行用空格排成了列。它们是表格吗？如果是，请用表格标记',
      'These lines are set in columns with spaces. Are they a table? Then mark it as one',
    ),
  ),
  'columns-are-no-spaces': said(
    ['1.3.2'],
    'serious',
    text(
      '分栏是用空格排出来的：读屏软件横着念，两栏的话混在一起',
      'Columns of text are typed with spaces: read across, the two texts are mixed',
    ),
    text(
      '这几行是用空格分成两栏的文字吗？横着念会混在一起',
      'Are these lines two columns of text? Read across, they are mixed',
    ),
  ),
  'drawn-tables-are-tables': said(
    ['1.3.1'],
    'serious',
    text(
      '这里画成了表格，却没有表格标记：读屏软件不报行、列和表头，数字和名称对不上',
      'This is drawn as a table without being one: no rows, columns or headers are told, and figures lose their names',
    ),
    text(
      '这些排成行列的文字是表格吗？如果是，请用表格标记',
      'Are these boxes in rows and columns a table? Then mark it as one',
    ),
  ),
  'table-headers-are-headers': said(
    ['1.3.1'],
    'serious',
    text(
      '表头不是表头单元格（th）：读到数字时，读屏软件说不出它属于哪一行、哪一列',
      'The headers of this table are no header cells (th): with a figure a screen reader cannot say which row or column it belongs to',
    ),
    text(
      '这是数据表格吗？如果是，请把表头写成 th；如果只为排版，请加 role="presentation"',
      'Does this table hold data? Then mark its headers as th; if it is for layout only, say role="presentation"',
    ),
  ),
  'table-headers-head-cells': said(
    ['1.3.1'],
    'moderate',
    text(
      '这个表头下面没有任何单元格，它说的内容混在别的列里',
      'There is no cell below this header: what it names has been put into another column',
    ),
  ),
  'cells-name-their-headers': said(
    ['1.3.1'],
    'serious',
    text(
      '这一格用 headers 指出的表头不在这个表格里，或者是别的列的：读屏软件会说错它属于哪一行、哪一列',
      'The header that this cell names by “headers” is no cell of this table, or that of another column: a screen reader puts it in the wrong place',
    ),
  ),
  'layout-tables-are-plain': said(
    ['1.3.1'],
    'moderate',
    text(
      '排版用的表格带着表头或标题等数据表格的标记：读屏软件会报出并不存在的行列关系',
      'A table for layout has marks of a data table: a screen reader tells of rows, columns and headers that mean nothing',
    ),
  ),
  'data-tables-keep-their-role': said(
    ['1.3.1'],
    'serious',
    text(
      '数据表格被 role 取消了：读屏软件不再报行、列和表头',
      'A role takes the meaning from this data table: rows, columns and headers are no longer told',
    ),
  ),
  'words-are-not-css': {
    criteria: ['1.3.1'],
    impact: 'moderate',
    says: ({ said: phrase = '' }) =>
      text(
        `“${phrase}”是样式表加上去的，不在网页的文字里：关掉样式、换了阅读方式的人看不到，也搜不到、抄不走`,
        `“${phrase}” comes from the style sheet and is no text of the page: with other styles, in a reader view or in a search it is gone`,
      ),
  },
  'type-means-nothing-alone': said(
    ['1.3.1'],
    'serious',
    text(
      '字体的粗细或样式在这里有含义，却没有用文字或标记说出来：听网页的人不知道哪些是',
      'Here the type has a meaning that neither words nor markup tell: whoever listens does not know which ones are meant',
    ),
  ),
  'struck-out-is-told': said(
    ['1.3.1'],
    'serious',
    text(
      '划掉的文字只靠样式划掉：听网页的人会把已经作废的内容当真',
      'This text is struck out by style alone: whoever listens takes for true what is void',
    ),
  ),
  'words-stand-together': said(
    ['1.3.2'],
    'moderate',
    text(
      '词里的字被空格拉开了：读屏软件一个字一个字地念，也搜不到这个词；请用样式调字距',
      'Spaces pull this word apart: a screen reader says single letters, and no search finds it; space letters by style',
    ),
  ),
  'text-is-not-turned': said(
    ['1.3.2'],
    'serious',
    text(
      '文字是倒着写、靠样式翻过来的：读屏软件会从最后一个字念起',
      'This text is typed backwards and turned by style: a screen reader reads it from its end',
    ),
  ),
  'layout-tables-read-in-order': said(
    ['1.3.2'],
    'serious',
    text(
      '句子在各列里往下接，而表格是一行一行读的：听起来两段话混在一起',
      'Sentences run on down the columns, but a table is read row by row: the texts are mixed',
    ),
  ),
};
