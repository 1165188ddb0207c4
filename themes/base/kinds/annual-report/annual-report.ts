import type { EntryProps } from '#contracts/theme.ts';
import { filledSections, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { fieldsList, numberField, termsOf, textField, type Term } from '#theme/fields.ts';
import { words } from '#theme/kinds/annual-report/texts.ts';

/** 信息公开年报: the year and its main figures, before the text. */
export function reportSections({ entry: { fields }, lang }: Pick<EntryProps, 'entry' | 'lang'>): Section[] {
  const { texts } = words(lang);
  const figures: Term[] = fieldsList(fields, 'figures').map((figure) => ({
    name: textField(figure, 'name') ?? '',
    value: `${numberField(figure, 'value') ?? ''} ${textField(figure, 'unit') ?? ''}`,
  }));
  const terms = [...termsOf(fields, [['year', texts.year]]), ...figures];
  return filledSections([{ id: sectionId('facts'), text: texts.facts, show: 'terms', terms }]);
}
