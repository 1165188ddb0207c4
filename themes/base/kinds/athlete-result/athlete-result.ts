import type { Card, EntryProps } from '#contracts/theme.ts';
import { filledSections, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { daysField, fieldsList, termsOf, textField, type Fields } from '#theme/fields.ts';
import { words } from '#theme/kinds/athlete-result/texts.ts';
import { fillText } from '#theme/texts.ts';

type Words = ReturnType<typeof words>['texts'];

/** 体育赛事成绩: the event, then a table for each discipline and class. */
export function resultSections({ entry: { fields }, lang }: EntryProps): Section[] {
  const { texts } = words(lang);
  const facts = termsOf({ ...fields, dates: daysField(fields, texts.range) }, [
    ['event', texts.event],
    ['sport', texts.sport],
    ['dates', texts.dates],
    ['place', texts.place],
    ['organiser', texts.organiser],
  ]);
  return filledSections([
    { id: sectionId('facts'), text: texts.facts, show: 'terms', terms: facts },
    ...fieldsList(fields, 'results').map((result, index) =>
      resultTable(result, sectionId(`result-${index + 1}`), texts),
    ),
  ]);
}

/** What a list says of an event. */
export function resultFacts({ fields, lang }: Card): string[] {
  const { texts } = words(lang);
  return [textField(fields, 'sport'), daysField(fields, texts.range), textField(fields, 'place')].filter(
    (fact) => fact !== null,
  );
}

function resultTable(result: Fields, id: string, texts: Words): Section {
  return {
    id,
    text: fillText(texts.result, {
      discipline: textField(result, 'discipline') ?? '',
      class: textField(result, 'class') ?? '',
    }),
    show: 'table',
    head: [texts.rank, texts.athlete, texts.team, texts.mark],
    rows: fieldsList(result, 'rows').map((row) => [
      textField(row, 'rank') ?? texts.unranked,
      textField(row, 'athlete') ?? '',
      textField(row, 'team') ?? '',
      markOf(row, texts),
    ]),
    nameAt: 1,
  };
}

/** With the note behind it: a column of its own would be empty for most. */
function markOf(row: Fields, texts: Words): string {
  const [mark, note] = [textField(row, 'mark') ?? '', textField(row, 'note')];
  return note === null ? mark : fillText(texts.noted, { mark, note });
}
