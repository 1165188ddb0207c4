import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'colour-is-not-all': {
    criteria: ['1.4.1'],
    impact: 'serious',
    says: ({ text: key = '' }) =>
      text(
        `“${key}”：除了颜色没有别的记号，分不清颜色的人看不出来；请加上文字、符号或线型`,
        `“${key}”: nothing but colour tells it, so who sees no colours cannot; add a word, a sign or another line`,
      ),
  },
  'current-item-shows': {
    criteria: ['1.4.1'],
    impact: 'moderate',
    says: ({ ratio = '' }) =>
      text(
        `当前这一项只靠颜色和其他项区分，两种颜色的明暗对比只有 ${ratio}:1（要求 3:1）；请加下划线、粗体或边框`,
        `Only its colour tells the current item from the others, and the two differ in lightness by ${ratio}:1 of the 3:1 it takes: add a line, weight or border`,
      ),
  },
  'colour-has-words-for-eyes': {
    criteria: ['1.4.1'],
    impact: 'serious',
    says: ({ said = '' }) =>
      text(
        `“${said}”只写给读屏软件，看得见的人只能靠颜色区分；色觉障碍的人分不清。请把文字也显示出来，或加上不同的符号`,
        `“${said}” is written for screen readers only, and who sees must tell them by colour: show the words as well, or a sign`,
      ),
  },
  'required-shows': {
    criteria: ['1.4.1'],
    impact: 'serious',
    says: () =>
      text(
        '这一项必填，标签却只用颜色表示；请加星号或“必填”',
        'This field is required, and its label says so by colour alone: add a star or the word',
      ),
  },
  'error-shows': {
    criteria: ['1.4.1'],
    impact: 'serious',
    says: () =>
      text(
        '这个输入框只用边框的颜色表示填错了，旁边没有说明文字',
        'Only the colour of its edge says that this field is wrong; no words stand beside it',
      ),
  },
};
