import type { Card } from '#contracts/theme.ts';
import { shownDate } from '#theme/components/date/date.ts';
import { fieldsField, textField } from '#theme/fields.ts';
import type { words } from '#theme/kinds/video/texts.ts';
import { fillText } from '#theme/texts.ts';

type Words = ReturnType<typeof words>['texts'];

/** How long it takes, when it was published, and what a reader who cannot hear or see it finds. */
export function cardNotes({ fields, date, lang }: Pick<Card, 'fields' | 'date' | 'lang'>, texts: Words): string[] {
  const video = fieldsField(fields, 'video') ?? {};
  const has = (name: string): boolean => textField(video, name) !== null;
  const duration = textField(video, 'duration');
  return [
    ...(duration === null ? [] : [fillText(texts.duration, { duration })]),
    ...(date === null ? [] : [shownDate(date, 'day', lang)]),
    ...(has('captions') ? [texts.captions] : []),
    texts.transcript,
    ...(has('signLanguage') ? [texts.signLanguage] : []),
    ...(has('audioDescription') ? [texts.audioDescription] : []),
  ];
}
