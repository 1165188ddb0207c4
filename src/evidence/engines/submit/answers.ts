import { shownRatio } from '#probe/colours.ts';
import type { Seen } from '#probe/rules.ts';
import { isInactive } from '#probe/inactive.ts';
import { plainContrast } from '#probe/style-colours.ts';
import { standing } from './standing.ts';

const answers: Seen[] = [];

/**
 * Notes how well the words can be read that a page answers with (SC 1.4.3): who looked at the page as it was found did not see them.
 * They may be gone when the rules are asked, so it is measured at once.
 */
export function noteAnswers(said: ReadonlyMap<Element, string>): void {
  for (const [element, words] of said) {
    if (!/[\p{L}\p{N}]/u.test(words) || isInactive(element)) continue;
    const contrast = plainContrast(element);
    if (contrast === null) continue;
    const isEnough = contrast.ratio >= contrast.need;
    answers.push({
      element: standing(element) ?? element,
      outcome: isEnough ? 'passed' : 'failed',
      says: { ratio: shownRatio(contrast.ratio) },
    });
  }
}

export const answersSeen = (): Seen[] => answers;
