import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'text-stays-upright': {
    criteria: ['1.3.4'],
    impact: 'serious',
    says: () =>
      text(
        '屏幕换一个方向，这部分就横过来了：设备固定在轮椅或支架上的人没法转动屏幕，只能歪着头看',
        'In one orientation of the screen this lies on its side: who cannot turn the device has to read it so',
      ),
  },
  'content-in-both-orientations': {
    criteria: ['1.3.4'],
    impact: 'serious',
    says: () =>
      text(
        '屏幕换一个方向，这部分就不见了：设备固定在轮椅或支架上的人没法转动屏幕，就用不了',
        'In one orientation of the screen this is gone: who cannot turn the device cannot use it',
      ),
  },
};
