import type { Card } from '#contracts/theme.ts';
import { paragraphs } from '#theme/components/video/clip.ts';
import { fieldsList, textField, type Fields } from '#theme/fields.ts';
import type { words } from '#theme/kinds/interview/texts.ts';
import { fillText } from '#theme/texts.ts';

type Words = ReturnType<typeof words>['texts'];

/** A question with the answer's paragraphs. */
export interface Turn {
  question: string;
  answer: string[];
}

export const turnsOf = (fields: Fields): Turn[] =>
  fieldsList(fields, 'turns').map((turn) => ({
    question: textField(turn, 'question') ?? '',
    answer: paragraphs(textField(turn, 'answer') ?? undefined),
  }));

/** Guest, day and number of questions. */
export const cardNotes = ({ fields }: Pick<Card, 'fields'>, texts: Words): string[] => [
  fillText(texts.cardGuest, { guest: textField(fields, 'guest') ?? '' }),
  textField(fields, 'heldOn') ?? '',
  fillText(texts.count, { count: turnsOf(fields).length }),
];
