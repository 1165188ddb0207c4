import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'name-holds-label': {
    criteria: ['2.5.3'],
    impact: 'serious',
    says: ({ label = '', name = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `上面写着“${label}”，名称却是“${name}”：用语音操作的人照着念，电脑找不到它`,
            `It shows “${label}” and is called “${name}”: who speaks to the machine says what is shown, and nothing happens`,
          )
        : text(
            `上面写着“${label}”，名称是“${name}”。照着看到的念，找得到它吗？`,
            `It shows “${label}” and is called “${name}”. Does saying what is shown find it?`,
          ),
  },
};
