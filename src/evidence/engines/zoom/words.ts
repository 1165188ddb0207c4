import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'text-survives-zoom': {
    criteria: ['1.4.4'],
    impact: 'serious',
    says: ({ how = '', text: lost = '' }, outcome) => {
      if (outcome === 'cantTell')
        return text(
          `页面放大到 200% 时，“${lost}”被省略号截断。读者在别处能读到全文吗？`,
          `At 200 % “${lost}” ends in dots. Can it be read in full elsewhere?`,
        );
      return how === 'cut'
        ? text(
            `页面放大到 200% 时，“${lost}”被这个框裁掉一部分，读不全`,
            `At 200 % this box cuts off part of “${lost}”`,
          )
        : text(
            `页面放大到 200% 时，这段文字压在“${lost}”上，两段都读不清`,
            `At 200 % this text lies over “${lost}” and neither can be read`,
          );
    },
  },
  'text-grows': {
    criteria: ['1.4.4'],
    impact: 'serious',
    says: () =>
      text(
        '这段文字的大小只随窗口变化，读者放大页面时它不跟着变大',
        'The size of this text follows the window alone: it does not grow when the reader enlarges the page',
      ),
  },
  'content-stays-when-narrow': {
    criteria: ['1.4.10'],
    impact: 'serious',
    says: ({ text: gone = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `页面放大到 400% 时（相当于宽 320 像素的窗口），这里的内容消失了，别处也没有：“${gone}”`,
            `At 400 %, as in a window 320 pixels wide, this is gone and said nowhere else: “${gone}”`,
          )
        : text(
            `页面放大到 400% 时，这里的内容不见了：“${gone}”。读者有别的办法看到它吗？还是可以不要它？`,
            `At 400 % this is gone: “${gone}”. Can it be opened, or done without?`,
          ),
  },
  'dialogs-fit': {
    criteria: ['1.4.10'],
    impact: 'serious',
    says: ({ width = '' }) =>
      text(
        `页面放大到 400% 时，这个对话框打开后宽 ${width} 像素，超出窗口的部分看不到`,
        `At 400 % this dialog is ${width} pixels wide once it is opened: what stands beyond the window cannot be seen`,
      ),
  },
  'panels-leave-room': {
    criteria: ['1.4.10'],
    impact: 'serious',
    says: ({ share = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `页面放大到 400% 时，这个固定不动的面板遮住 ${share}% 的文字，滚动也看不到`,
            `At 400 % this panel stays in place over ${share} % of the text, which no scrolling brings out`,
          )
        : text(
            `页面放大到 400% 时，这个面板遮住 ${share}% 的文字。用键盘能关掉它吗？`,
            `At 400 % this panel lies over ${share} % of the text. Can it be shut, with the keyboard too?`,
          ),
  },
};
