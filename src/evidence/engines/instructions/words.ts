import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';
import type { Asked } from './judge.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<Asked['rule'], RuleWords>> = {
  'instruction-names-its-target': {
    criteria: ['1.3.3'],
    impact: 'serious',
    says: ({ words: said = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `“${said}”只凭位置、形状、颜色或大小来指，没有说它的名称：看不见画面的人找不到。请写出上面的文字`,
            `“${said}” tells the thing by place, shape, colour or size alone and does not name it: who does not see the page cannot find it. Say what is written on it`,
          )
        : text(
            `“${said}”没有名称。看不见画面的人知道指的是什么吗？`,
            `“${said}” has no name. Does a reader who does not see the page know what is meant?`,
          ),
  },
  'shape-key-has-words': {
    criteria: ['1.3.3'],
    impact: 'serious',
    says: ({ words: said = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `“${said}”要靠形状来理解，图形旁边又没有文字：看不见的人分不出来。请在图形旁写出含义`,
            `“${said}” must be understood by a shape, and no word stands beside the signs: who does not see them cannot tell them apart. Write the meaning beside each`,
          )
        : text(
            `“${said}”要靠形状来理解。图形旁边有文字，或有不同的替代文字吗？`,
            `“${said}” must be understood by a shape. Do words stand beside the signs, or different text alternatives?`,
          ),
  },
  'sound-is-also-seen': {
    criteria: ['1.3.3'],
    impact: 'serious',
    says: ({ words: said = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `“${said}”只能听到：听不见的人不知道什么时候该做什么。请同时用文字显示`,
            `“${said}” can only be heard: who does not hear it misses it. Show it in words as well`,
          )
        : text(`“${said}”除了听到，也能看到吗？`, `“${said}”: can it be seen as well as heard?`),
  },
};
