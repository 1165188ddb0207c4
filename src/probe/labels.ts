import { nameOf } from '#probe/names.ts';
import { fold } from '#probe/shown.ts';

/** What is written on a control, and what it is called. */
export interface Labels {
  label: string;
  name: string;
}

export const labelsNow = (control: HTMLElement): Labels => ({ label: fold(control.innerText), name: nameOf(control) });

const holds = ({ label, name }: Labels): boolean => wordsOf(name).includes(wordsOf(label));

/** Signs are not spoken. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Where other words are written on a control than before, whether its name has them (SC 2.5.3, failure F96); null where no others
 * are, or where the name did not have them before.
 */
export const nameFollows = (before: Labels, now: Labels): boolean | null =>
  !/\p{L}/u.test(now.label) || wordsOf(now.label) === wordsOf(before.label) || !holds(before) ? null : holds(now);
