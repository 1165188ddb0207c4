import { text } from '#lib/text.ts';
import { nameFollowsLabel } from '#probe/label-words.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'shown-stays': {
    criteria: ['1.4.13'],
    impact: 'serious',
    says: () =>
      text(
        '指针还停在上面，显示的内容自己消失了：读得慢的人来不及读完。请让它一直显示到指针离开',
        'What is shown vanishes by itself while the pointer is still there: slow readers cannot finish. Let it stay until the pointer leaves',
      ),
  },
  'pointer-reaches-shown': {
    criteria: ['1.4.13'],
    impact: 'serious',
    says: () =>
      text(
        '指针移向显示的内容时它就消失：放大屏幕的人要移过去才能读到。请让内容紧挨触发它的元素，指针移上去时不要收起',
        'What is shown vanishes when the pointer moves onto it: who magnifies the screen must move there to read it. Let it touch what shows it, and stay while the pointer is on it',
      ),
  },
  'shown-can-be-dismissed': {
    criteria: ['1.4.13'],
    impact: 'moderate',
    says: (_told, outcome) =>
      outcome === 'failed'
        ? text(
            '显示的内容遮住了页面，按 Esc 键收不起来：不移开指针就看不到下面的文字',
            'What is shown covers the page and Escape does not take it away: the words below cannot be read without moving the pointer',
          )
        : text(
            '悬停弹出的菜单遮住了页面，按 Esc 键收不起来。放大屏幕的人还能看到下面的内容吗？',
            'The menu that opens under the pointer covers the page and Escape does not close it. Can people who magnify still read what is below?',
          ),
  },
  'keyboard-shows-it-too': {
    criteria: ['2.1.1'],
    impact: 'critical',
    says: () =>
      text(
        '这些内容只有指针移上去才显示，用键盘得不到：不用鼠标的人看不到，也到不了里面的链接',
        'This shows only when the pointer comes, and no key brings it: who uses no mouse never sees it, nor reaches its links',
      ),
  },
  'keys-reach-members': {
    criteria: ['2.1.1'],
    impact: 'critical',
    says: () =>
      text(
        'Tab 键不停在这一项上，方向键也到不了：只有指针能选它。请让方向键在这一组里移动焦点，或让每一项都能用 Tab 键到达',
        'The Tab key passes this by and no arrow key comes to it: only the pointer can choose it. Let arrow keys move the focus within the group, or let Tab stop at each member',
      ),
  },
  'dialog-is-told': {
    criteria: ['4.1.2'],
    impact: 'serious',
    says: () =>
      text(
        '打开的对话框没有对话框的角色：读屏软件不会说出现了对话框。请用 dialog 元素或 role="dialog"',
        'The dialog that opens has no role: a screen reader does not say that one is there. Use the dialog element or role="dialog"',
      ),
  },
  'dialog-takes-focus': {
    criteria: ['2.4.3'],
    impact: 'serious',
    says: () =>
      text(
        '对话框打开后焦点留在背后的页面，下一次 Tab 也进不去：用键盘和读屏的人找不到它',
        'The dialog opens and the focus stays on the page behind, the next Tab too: who uses the keyboard or a screen reader does not find it',
      ),
  },
  'dialog-keeps-focus': {
    criteria: ['2.4.3'],
    impact: 'serious',
    says: () =>
      text(
        '对话框还开着，Tab 键却走到了被它盖住的页面上：用键盘的人不知道焦点去了哪里',
        'While the dialog is open Tab walks out into the page that it covers: keyboard users lose where they are',
      ),
  },
  'dialog-can-be-left': {
    criteria: ['2.1.2'],
    impact: 'critical',
    says: () =>
      text(
        '对话框打开后用键盘关不掉：Esc 键没有反应，里面也没有能用键盘按的关闭按钮',
        'The dialog cannot be closed by keyboard: Escape does nothing, and no control in it that keys reach closes it',
      ),
  },
  'focus-comes-back': {
    criteria: ['2.4.3'],
    impact: 'moderate',
    says: () =>
      text(
        '对话框关闭后焦点丢失，回到了页面开头：用键盘的人要重新走一遍。请把焦点还给打开它的按钮',
        'When the dialog closes the focus is lost and begins at the top of the page again. Give it back to what opened the dialog',
      ),
  },
  'state-is-true': {
    criteria: ['4.1.2'],
    impact: 'serious',
    says: () =>
      text(
        '按下后画面变了，aria-expanded、aria-checked 等状态却没有变：读屏软件说的与看到的不一样',
        'A press changes what is seen, but its aria-expanded, aria-checked or the like stays as it was: a screen reader says something else than what is there',
      ),
  },
  'state-shows-without-colour': {
    criteria: ['1.4.1'],
    impact: 'serious',
    says: ({ ratio = '' }) =>
      text(
        `按下与没按下只差颜色，深浅相近（${ratio}:1，至少 3:1）：看不出颜色的人不知道选了没有。请加上记号、边框或文字`,
        `Pressed and not pressed differ in colour alone, of nearly the same lightness (${ratio}:1, 3:1 would do): who does not see the colour cannot tell. Add a sign, an edge or words`,
      ),
  },
  'marked-is-told': {
    criteria: ['4.1.2'],
    impact: 'serious',
    says: () =>
      text(
        '方向键在列表里移动高亮，焦点却不动，也没有 aria-activedescendant：读屏软件不知道选到了哪一项',
        'Arrow keys mark another entry while the focus stays, and no aria-activedescendant tells which: a screen reader says nothing',
      ),
  },
  'shown-has-name': {
    criteria: ['4.1.2'],
    impact: 'critical',
    says: () =>
      text(
        '打开后才出现的这个控件没有名称：读屏软件只能说出它是按钮或输入框',
        'This control, which comes only when something is opened, has no name: a screen reader can only say what kind it is',
      ),
  },
  'shown-picture-is-told': {
    criteria: ['1.1.1'],
    impact: 'critical',
    says: () =>
      text(
        '打开后才出现的这张图片没有替代文字',
        'This picture, which comes only when something is opened, has no alternative',
      ),
  },
  'shown-can-be-read': {
    criteria: ['1.4.3'],
    impact: 'serious',
    says: ({ ratio = '' }) =>
      text(
        `打开后才出现的这段文字对比度只有 ${ratio}:1，不够看清`,
        `This text, which comes only when something is opened, has a contrast of ${ratio}:1, which is too little`,
      ),
  },
  'disclosure-tells-state': {
    criteria: ['4.1.2'],
    impact: 'moderate',
    says: () =>
      text(
        '它展开又收起内容，却没有 aria-expanded：读屏用户不知道现在是展开还是收起',
        'It shows and hides something, but has no aria-expanded: screen reader users do not know whether it is open',
      ),
  },
  'toggle-tells-state': {
    criteria: ['4.1.2'],
    impact: 'serious',
    says: () =>
      text(
        '按一下换一种样子，再按又变回来，却没有 aria-pressed：读屏用户不知道现在是开还是关',
        'A press changes its look and the next one changes it back, but it has no aria-pressed: screen reader users do not know whether it is on',
      ),
  },
  'name-follows-label': nameFollowsLabel,
  'popup-comes-next': {
    criteria: ['2.4.3'],
    impact: 'serious',
    says: (_told, outcome) =>
      outcome === 'failed'
        ? text(
            '打开的菜单不在焦点顺序的下一站：按 Tab 或向下键进不去，要走过别的内容才能到',
            'What opens is not the next stop: neither Tab nor Arrow Down enters it, and other things come between',
          )
        : text(
            '打开的菜单按 Tab 或向下键都进不去。用键盘怎样到它里面？',
            'Neither Tab nor Arrow Down enters what opens. How do keys get into it?',
          ),
  },
};
