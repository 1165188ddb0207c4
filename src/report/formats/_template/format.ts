import type { FormatDefinition } from '#contracts/format.ts';
import { partOf } from '#lib/numbers.ts';
import { speaker } from '#lib/text.ts';

/** One line a score card. */
const format: FormatDefinition = {
  extension: 'txt',
  write(cards, lang) {
    const { say } = speaker(lang);
    return cards
      .map((card) => {
        const score = card.score === null ? say('没有得分', 'no score') : partOf(100, card.score);
        return `${card.site.id}\t${card.system.id}@${card.system.version}\t${score}\n`;
      })
      .join('');
  },
};
export default format;
