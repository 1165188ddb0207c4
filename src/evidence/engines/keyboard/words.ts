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
    says: (_told, outcome) =>
      outcome === 'failed'
        ? text(
            '键盘焦点到这里时画面上没有任何变化：看着屏幕用键盘的人不知道自己在哪里',
            'Nothing on the screen changes when the keyboard comes here: who sees and uses the keyboard does not know where they are',
          )
        : text(
            '键盘焦点到这里时画面只有很浅的变化。看得出来吗？请用明显的轮廓线',
            'The screen changes only faintly when the keyboard comes here. Can it be seen? Use an outline that stands out',
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
};
