import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'keyboard-reaches': {
    criteria: ['2.1.1'],
    impact: 'critical',
    says: (_told, outcome) =>
      outcome === 'failed'
        ? text(
            '用鼠标可以操作它，用 Tab 键却到不了：不用鼠标的人无法使用它。请改用 button 或带 href 的 a 元素',
            'A pointer operates this, but the Tab key never comes to it: who uses no mouse cannot use it. Make it a button, or a link with href',
          )
        : text(
            '它会响应鼠标，Tab 键到不了，按下后也没看出变化。它有用处吗？如果有，请改用 button 或链接',
            'It listens to the pointer and the Tab key never comes to it, but a click changed nothing that shows. Does it do anything? Then make it a button or a link',
          ),
  },
  'keys-operate': {
    criteria: ['2.1.1'],
    impact: 'critical',
    says: () =>
      text(
        'Tab 键能到这里，点击有反应，按回车键和空格键却没有：不用鼠标的人无法使用它。请改用 button，或处理按键',
        'The Tab key comes here and a click does something, but Enter and Space do nothing: who uses no mouse cannot use it. Make it a button, or handle the keys',
      ),
  },
  'keyboard-can-leave': {
    criteria: ['2.1.2'],
    impact: 'critical',
    says: ({ way = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            '键盘焦点到了这里就出不去：Tab、Shift+Tab 和 Esc 都离不开，不用鼠标的人用不了页面其余部分',
            'The keyboard comes in here and cannot leave: neither Tab nor Shift+Tab nor Escape leads out, and the rest of the page is lost',
          )
        : text(
            `Tab 键离不开这里，${way} 键可以。页面告诉读者了吗？`,
            `Tab does not lead out of here, ${way} does. Is the reader told so?`,
          ),
  },
  'focus-shows': {
    criteria: ['2.4.7'],
    impact: 'serious',
    says: () =>
      text(
        '键盘焦点到这里时画面上没有任何变化：看着屏幕用键盘的人不知道自己在哪里',
        'Nothing on the screen changes when the keyboard comes here: who sees and uses the keyboard does not know where they are',
      ),
  },
  'focus-stands-out': {
    criteria: ['1.4.11'],
    impact: 'serious',
    says: () =>
      text(
        '键盘焦点到这里时画面只有很浅的变化，与旁边的颜色对比不到 3:1：视力弱的人看不出焦点在哪里。请用明显的轮廓线',
        'The screen changes only faintly when the keyboard comes here, by less than 3:1 against what is beside it: who sees little cannot find the focus. Use an outline that stands out',
      ),
  },
  'focus-stays': {
    criteria: ['2.1.1', '2.4.7'],
    impact: 'critical',
    says: () =>
      text(
        '它一得到焦点就把焦点丢掉（如 onfocus="this.blur()"），不用鼠标的人无法使用它',
        'It gives the focus away as soon as it has it, as by onfocus="this.blur()": who uses no mouse cannot use it',
      ),
  },
  'focus-is-not-covered': {
    criteria: ['2.4.11'],
    impact: 'serious',
    says: () =>
      text(
        '键盘焦点到这里时，它整个被固定在屏幕上的条块盖住：看得见的人也不知道焦点在哪里',
        'When the keyboard comes here, something that stays on the screen covers all of it: nobody sees where the focus is',
      ),
  },
  'order-is-read': {
    criteria: ['2.4.3'],
    impact: 'serious',
    says: (_told, outcome) =>
      outcome === 'failed'
        ? text(
            '正数的 tabindex 让键盘不按阅读顺序走：用键盘的人会跳来跳去，填错或漏填',
            'A positive tabindex makes the keyboard go in another order than the page is read: one jumps about and misses things',
          )
        : text(
            '正数的 tabindex 让键盘先到这里。这样的顺序说得通吗？',
            'A positive tabindex brings the keyboard here ahead of what stands before. Does that order make sense?',
          ),
  },
  'access-keys-differ': {
    criteria: [],
    impact: 'minor',
    says: () =>
      text(
        '另一个元素用了同样的快捷键（accesskey），按下后不知道会到哪一个',
        'Another element has the same access key: nobody knows which of them it leads to',
      ),
  },
  'skip-links-lead': {
    criteria: ['2.4.1'],
    impact: 'serious',
    says: () =>
      text(
        '这个跳转链接不起作用：按下后，下一次 Tab 并没有到它说的地方',
        'This skip link does not work: after it the next Tab is not where it promises',
      ),
  },
  'repeated-can-be-passed': {
    criteria: ['2.4.1'],
    impact: 'moderate',
    says: () =>
      text(
        '页面以一大片链接开头，没有跳转链接、标题，也没有 main 等区域：用键盘和读屏的人每页都要把它走一遍',
        'The page begins with a block of links and has no skip link, heading or landmark: keyboard and screen reader users go through it on every page',
      ),
  },
  'letters-do-nothing': {
    criteria: ['2.1.4'],
    impact: 'serious',
    says: ({ key = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `在页面任何地方按“${key}”都会触发操作，又没有办法关掉：用语音输入或容易误按的人会不断触发它`,
            `Pressing “${key}” anywhere on the page does something and cannot be turned off: who dictates, or hits keys by mistake, sets it off all the time`,
          )
        : text(
            `在页面任何地方按“${key}”都会触发操作。读者能关掉或改掉它吗？`,
            `Pressing “${key}” anywhere on the page does something. Can the reader turn it off or change it?`,
          ),
  },
  'control-has-role': {
    criteria: ['4.1.2'],
    impact: 'serious',
    says: () =>
      text(
        '它像按钮一样可以操作，却没有角色：读屏软件不会说它是按钮。请改用 button，或加 role',
        'It works as a control and has no role: a screen reader does not say that it is one. Make it a button, or give it a role',
      ),
  },
};
