import { criterionOf } from '#model/wcag.ts';

/** The errors that content and themes really make, by the end of HTML_CodeSniffer's code; longer ends first. */
const messages: readonly (readonly [end: string, message: string])[] = [
  ['1_1_1.H30.2', '链接里只有图片，图片却没有替代文本；替代文本应说明链接通向哪里'],
  ['1_1_1.H67.1', '替代文本为空的图片不能再有 title 属性'],
  ['1_1_1.H37', '图片缺少 alt 属性；请写一句替代文本'],
  ['1_1_1.H36', '图片提交按钮缺少 alt 属性；请写明按钮的作用'],
  ['1_1_1.H24', '图像热区缺少 alt 属性；请写明热区的作用'],
  ['1_1_1.H2.EG5', '链接内图片的替代文本与链接文字重复'],
  ['1_1_1.H2.EG4', '链接内图片没有替代文本，旁边又有同一去处的文字链接；请合并为一个链接'],
  ['1_1_1.H2.EG3', '链接内图片的替代文本与旁边的文字链接重复'],
  ['1_1_1.H53,ARIA6', '嵌入对象没有替代文本'],
  ['1_3_1.F92,ARIA4', '元素的角色是 presentation，里面却有带语义的内容'],
  ['1_3_1.H42.2', '标题元素是空的；不是标题的地方不要用标题元素'],
  ['1_3_1.H43.HeadersRequired', '表格有多级表头，单元格须用 headers 属性指明所属表头'],
  ['1_3_1.H43.IncorrectAttr', '单元格的 headers 属性与实际表头不符'],
  ['1_3_1.H43.MissingHeaderIds', '表格里有的表头单元格没有 id，数据单元格无法引用'],
  ['1_3_1.H43.MissingHeadersAttrs', '表格里有的数据单元格缺少 headers 属性'],
  ['1_3_1.H43,H63', '数据单元格与表头的关系没有写明；请给表头加 scope 属性'],
  ['1_3_1.H63.1', '表格里有的表头单元格缺少 scope 属性'],
  ['1_3_1.H63.3', '表头单元格的 scope 属性值不对；可用 row、col、rowgroup、colgroup'],
  ['1_3_1.H39.3.LayoutTable', '用于排版的表格不能有表格标题'],
  ['1_3_1.H73.3.LayoutTable', '用于排版的表格不能有 summary 属性'],
  ['1_3_1.H39,H73.4', '表格的 summary 属性与表格标题重复'],
  ['1_3_1.H71.NoLegend', 'fieldset 缺少说明这组字段的 legend'],
  ['1_3_1.H44.NonExistent', '标签的 for 属性指向不存在的 id'],
  ['1_3_1.H49', '使用了 HTML5 已废弃的表现性标记'],
  ['1_3_1.F68', '表单字段没有标签；请用 label 元素说明要填什么'],
  ['1_4_3.G18', '文字与背景的对比度不足 4.5:1'],
  ['1_4_3.G145', '大号文字与背景的对比度不足 3:1'],
  ['2_2_1.F40.2', '页面会定时自动跳转，读者无法控制时间'],
  ['2_2_1.F41.2', '页面会定时自动刷新，读者无法控制时间'],
  ['2_2_2.F47', 'blink 元素会一直闪烁'],
  ['2_4_1.G1,G123,G124.NoSuchID', '页内链接指向的位置不存在'],
  ['2_4_1.H64.1', 'iframe 缺少说明内容的 title 属性'],
  ['2_4_2.H25.1.EmptyTitle', '页面标题 title 是空的'],
  ['2_4_2.H25.1.NoTitleEl', '页面没有标题 title'],
  ['2_4_2.H25.1.NoHeadEl', '页面没有 head，也就没有标题'],
  ['3_1_1.H57.2', 'html 元素缺少 lang 属性'],
  ['3_1_1.H57.3', 'html 元素的 lang 属性值不是正确的语言代码'],
  ['3_1_2.H58.1', '元素的 lang 属性值不是正确的语言代码'],
  ['3_2_2.H32.2', '表单没有提交按钮'],
  ['4_1_1.F77', 'id 属性值在页面中重复'],
  ['4_1_2.H91.A.EmptyNoId', '链接没有内容，也没有 id'],
  ['4_1_2.H91.A.NoContent', '链接有地址却没有内容，读屏软件读不出它是什么'],
  ['4_1_2.H91.Button.Name', '按钮没有可访问的名称'],
  ['4_1_2.H91.Select.Name', '下拉列表没有可访问的名称'],
  ['4_1_2.H91.Textarea.Name', '多行文本框没有可访问的名称'],
  ['4_1_2.H91.InputText.Name', '文本框没有可访问的名称'],
  ['4_1_2.H91', '控件没有可访问的名称或值'],
];

/** Says an error in Chinese; one outside the table is named by its criterion and code. */
export function chineseMessage(code: string, number: string): string {
  const known = messages.find(([end]) => code.includes(`.${end}`));
  if (known !== undefined) return known[1];
  const title = criterionOf(number)?.title['zh-CN'] ?? '';
  return `不符合 WCAG ${number}${title}（${code.split('.').slice(4).join('.')}）`;
}
