import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'text-survives-spacing': {
    criteria: ['1.4.12'],
    impact: 'serious',
    says: ({ how = '', text: lost = '' }, outcome) => {
      if (outcome === 'cantTell')
        return text(
          `读者加大字距和行距后，“${lost}”被省略号截断。读者在别处能读到全文吗？`,
          `With the wider spacing that a reader may set, “${lost}” ends in dots. Can it be read in full elsewhere?`,
        );
      return how === 'cut'
        ? text(
            `读者加大字距和行距后，“${lost}”被这个框裁掉一部分，读不全`,
            `With the wider spacing that a reader may set, this box cuts off part of “${lost}”`,
          )
        : text(
            `读者加大字距和行距后，这段文字压在“${lost}”上，两段都读不清`,
            `With the wider spacing that a reader may set, this text lies over “${lost}” and neither can be read`,
          );
    },
  },
};
