import type { Sighting } from '#contracts/engine.ts';
import { criterionOf } from '#model/wcag.ts';
import { text, type Text } from '#lib/text.ts';

/** What is wrong where one of Alfa's rules fails, for those that say more than their criterion does. */
const wrong: Readonly<Record<string, Text>> = {
  'sia-r1': text('页面没有标题', 'The page has no title'),
  'sia-r2': text(
    '图片没有替代文本，也没有标明是装饰',
    'The picture has no alternative text and is not marked as decoration',
  ),
  'sia-r4': text('html 元素没有 lang 属性', 'The html element has no lang attribute'),
  'sia-r5': text('html 元素的 lang 属性值不是语言代码', 'The lang attribute of the html element is no language'),
  'sia-r7': text('lang 属性值不是语言代码', 'The lang attribute is no language'),
  'sia-r8': text('表单字段没有名称', 'The form field has no name'),
  'sia-r9': text('页面会定时刷新或跳转', 'The page refreshes or leads on after a time'),
  'sia-r10': text(
    'autocomplete 的值不是标准里的用途',
    'The value of autocomplete is no purpose that the standard knows',
  ),
  'sia-r11': text('链接没有名称', 'The link has no name'),
  'sia-r12': text('按钮没有名称', 'The button has no name'),
  'sia-r13': text('iframe 没有名称', 'The iframe has no name'),
  'sia-r14': text('可访问的名称里没有看得见的文字', 'The accessible name lacks the words that are seen'),
  'sia-r16': text('角色缺少必需的状态或属性', 'The role lacks a state or property that it must have'),
  'sia-r17': text('对读屏软件隐藏的元素还能得到焦点', 'What is hidden from a screen reader can still be focused'),
  'sia-r28': text('图片按钮没有名称', 'The picture button has no name'),
  'sia-r42': text('这个角色必须在规定的父级角色里', 'The role must stand within the role that it belongs to'),
  'sia-r43': text('SVG 图片没有名称', 'The SVG picture has no name'),
  'sia-r45': text(
    'headers 属性指向的不是同一个表格里的单元格',
    'The headers attribute leads to no cell of the same table',
  ),
  'sia-r46': text('这个表头没有对应的单元格', 'The header has no cells of its own'),
  'sia-r47': text('页面禁止放大', 'The page forbids zooming'),
  'sia-r62': text('文中的链接只靠颜色与文字区分', 'The link is told from the text around it by its colour alone'),
  'sia-r63': text('object 没有替代文本', 'The object has no alternative text'),
  'sia-r64': text('标题没有文字', 'The heading has no words'),
  'sia-r69': text('文字与背景的对比度不够', 'The contrast of text and background is too low'),
  'sia-r76': text('表头没有标明是行表头还是列表头', 'The header is neither of a row nor of a column'),
  'sia-r77': text('这个单元格没有对应的表头', 'The cell has no header'),
  'sia-r84': text('可以滚动的区域用键盘到不了', 'The part that scrolls cannot be reached by keyboard'),
  'sia-r90': text('里面的控件对读屏软件不存在', 'Controls inside do not exist for a screen reader'),
};

/** Says in both languages what a rule has seen. */
export function wordsOf(rule: string, criteria: readonly string[], outcome: Sighting['outcome']): Text {
  const number = criteria[0] ?? '';
  const title = criterionOf(number)?.title ?? text('', '');
  if (outcome === 'cantTell') {
    return text(
      `请人来判断是否符合 WCAG ${number}${title['zh-CN']}（${rule}）`,
      `A person must tell whether WCAG ${number} ${title.en} is met here (${rule})`,
    );
  }
  return (
    wrong[rule] ??
    text(`不符合 WCAG ${number}${title['zh-CN']}（${rule}）`, `WCAG ${number} ${title.en} is not met (${rule})`)
  );
}
