import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'press-can-be-taken-back': {
    criteria: ['2.5.2'],
    impact: 'serious',
    says: (_told, outcome) =>
      outcome === 'failed'
        ? text(
            '一按下就执行，移开再松手也收不回来：手抖或点错的人没有机会反悔。请在松开时（click）再执行',
            'It acts as soon as it is pressed, and moving away before letting go does not take that back: whose hand trembles or slips cannot help it. Act on click instead',
          )
        : text(
            '一按下就打开。打开后能用同样简单的办法关上吗？',
            'It opens as soon as it is pressed. Is it as easily closed again?',
          ),
  },
  'drag-has-another-way': {
    criteria: ['2.5.7'],
    impact: 'serious',
    says: (_told, outcome) =>
      outcome === 'failed'
        ? text(
            '只能靠拖动来操作：手不稳、用头控或眼控的人做不到。请另外提供按钮或输入框',
            'It can only be done by dragging: who has an unsteady hand, or points by head or eye, cannot do it. Offer buttons or a field as well',
          )
        : text(
            '它可以拖动。不拖动，只点按，能做到同样的事吗？',
            'It can be dragged. Can the same be done by pressing, without dragging?',
          ),
  },
  'gesture-has-another-way': {
    criteria: ['2.5.1'],
    impact: 'serious',
    says: () =>
      text(
        '只能靠滑动或双指手势来操作：只能点按的人做不到。请另外提供按钮',
        'It can only be done by a swipe or with two fingers: who can only press cannot do it. Offer buttons as well',
      ),
  },
};
