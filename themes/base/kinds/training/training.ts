import type { Card, EntryProps } from '#contracts/theme.ts';
import { filledSections, linesSection, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { daysField, numberField, termsOf, textField, type Fields } from '#theme/fields.ts';
import { words } from '#theme/kinds/training/texts.ts';
import { fillText } from '#theme/texts.ts';

type Words = ReturnType<typeof words>['texts'];

/** 培训: when, where and for whom first, then what is taught and how to sign up. */
export function trainingSections({ entry: { fields }, lang }: EntryProps): Section[] {
  const { texts } = words(lang);
  const shown = { ...fields, dates: daysField(fields, texts.range), places: placesOf(fields, texts) };
  const facts = termsOf(shown, [
    ['dates', texts.dates],
    ['times', texts.times],
    ['form', texts.form],
    ['place', texts.place],
    ['places', texts.places],
    ['fee', texts.fee],
    ['until', texts.until],
    ['organiser', texts.organiser],
    ['phone', texts.phone],
  ]);
  return filledSections([
    { id: sectionId('facts'), text: texts.facts, show: 'terms', terms: facts },
    linesSection(fields, 'who', texts.who),
    linesSection(fields, 'learn', texts.learn),
    linesSection(fields, 'accommodations', texts.accommodations),
    linesSection(fields, 'applyBy', texts.applyBy),
  ]);
}

/** The warning over a course that nobody can sign up for any more. */
export const trainingBanner = ({ entry: { fields }, expired, lang }: EntryProps): string | null =>
  expired ? fillText(words(lang).texts.over, { day: textField(fields, 'until') ?? '' }) : null;

/** What a list says of a course. */
export function trainingFacts({ fields, lang }: Card): string[] {
  const { texts } = words(lang);
  const until = textField(fields, 'until');
  return [
    textField(fields, 'area'),
    daysField(fields, texts.range),
    placesOf(fields, texts),
    textField(fields, 'fee'),
    until === null ? null : fillText(texts.untilDay, { day: until }),
  ].filter((fact) => fact !== null);
}

function placesOf(fields: Fields, texts: Words): string | null {
  const count = numberField(fields, 'places');
  return count === null ? null : fillText(texts.people, { count });
}
