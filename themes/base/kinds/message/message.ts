import type { Card } from '#contracts/theme.ts';
import { daysBetween } from '#lib/calendar.ts';
import { paragraphs } from '#theme/components/video/clip.ts';
import { termsOf, textField, type Fields, type Term } from '#theme/fields.ts';
import type { words } from '#theme/kinds/message/texts.ts';
import { fillText } from '#theme/texts.ts';

type Words = ReturnType<typeof words>['texts'];

/** A question with its reply; no paragraphs where nobody has replied. */
export interface Exchange {
  asked: { terms: Term[]; paragraphs: string[] };
  replied: { terms: Term[]; paragraphs: string[] };
}

export const exchangeOf = (fields: Fields, texts: Words): Exchange => ({
  asked: {
    terms: termsOf(fields, [
      ['asker', texts.asker],
      ['askedOn', texts.askedOn],
      ['status', texts.status],
    ]),
    paragraphs: paragraphs(textField(fields, 'question') ?? undefined),
  },
  replied: {
    terms: termsOf(fields, [
      ['department', texts.department],
      ['repliedOn', texts.repliedOn],
    ]),
    paragraphs: paragraphs(textField(fields, 'reply') ?? undefined),
  },
});

/** When it was asked, and how long the reply took, or since when it is awaited. */
export function cardNotes({ fields }: Pick<Card, 'fields'>, texts: Words): string[] {
  const [asked, replied] = [textField(fields, 'askedOn') ?? '', textField(fields, 'repliedOn')];
  if (replied === null) {
    return [fillText(texts.waits, { status: textField(fields, 'status') ?? '', day: asked })];
  }
  const days = daysBetween(asked, replied);
  const reply = fillText(days === 0 ? texts.sameDay : texts.took, { day: replied, days });
  return [reply, fillText(texts.asked, { day: asked }), ...[textField(fields, 'department') ?? []].flat()];
}
