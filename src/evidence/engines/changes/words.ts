import { text, type Text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

const changes: Readonly<Record<string, Text>> = {
  window: text('打开了新窗口', 'a new window opens'),
  page: text('页面就提交或跳走了', 'the page is sent or left'),
  dialog: text('弹出了对话框', 'a dialog opens'),
  lost: text('焦点立刻被拿走', 'the focus is taken away at once'),
  moved: text('焦点跳到了别处', 'the focus jumps elsewhere'),
};

const of = (what: string | number | undefined): Text => changes[String(what)] ?? text('页面变了', 'the page changes');

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'loading-opens-no-window': {
    criteria: ['3.2.1'],
    impact: 'serious',
    says: () =>
      text(
        '网页一打开就弹出另一个窗口，没有人要求它；用读屏软件或放大镜的人不知道自己到了哪里',
        'With the page another window opens that nobody asked for: whoever uses a screen reader or a magnifier is lost',
      ),
  },
  'focus-changes-nothing': {
    criteria: ['3.2.1'],
    impact: 'serious',
    says: ({ what }) =>
      text(
        `焦点刚到这里，${of(what)['zh-CN']}；用键盘或读屏软件的人还没做任何事，就不知道身在何处了`,
        `As soon as this gets the focus, ${of(what).en}: whoever uses a keyboard or a screen reader is lost without having done anything`,
      ),
  },
  'input-changes-nothing': {
    criteria: ['3.2.2'],
    impact: 'serious',
    says: ({ what }) =>
      text(
        `在这里输入或选择，${of(what)['zh-CN']}，事先没有说明；用键盘逐项浏览的人选不到后面的选项，听的人不知道发生了什么`,
        `When something is typed or chosen here, ${of(what).en}, and nothing said so before: going through the options by keyboard becomes impossible`,
      ),
  },
};
