import type { Card, EntryProps } from '#contracts/theme.ts';
import type { Media } from '#model/entry.ts';
import { filledSections, linesSection, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { fieldsField, fileLink, termsOf, textField, type Fields, type FormFile } from '#theme/fields.ts';
import { words } from '#theme/kinds/emergency/texts.ts';
import { fillText } from '#theme/texts.ts';

type Words = ReturnType<typeof words>['texts'];
type Shown = Pick<EntryProps, 'entry' | 'lang'>;

/** 应急信息: what to do stands before everything else. */
export function emergencySections({ entry: { fields, media }, lang }: Shown): Section[] {
  const { texts } = words(lang);
  const said = { ...fields, period: fillText(texts.range, daysOf(fields)) };
  const terms = termsOf(said, [
    ['phone', texts.phone],
    ['level', texts.level],
    ['area', texts.area],
    ['period', texts.period],
  ]);
  return filledSections([
    { ...linesSection(fields, 'steps', texts.steps), show: 'steps' },
    { id: sectionId('facts'), text: texts.facts, show: 'terms', terms },
    { id: sectionId('versions'), text: texts.versions, show: 'forms', forms: versionsOf(fields, media, texts) },
  ]);
}

/** Level, area and days; when it is over, that it is. */
export function emergencyBanner({ entry: { fields }, lang, expired }: Shown & Pick<EntryProps, 'expired'>): string {
  const { texts } = words(lang);
  const values = {
    ...daysOf(fields),
    level: textField(fields, 'level') ?? '',
    area: textField(fields, 'area') ?? '',
  };
  return fillText(expired ? texts.over : texts.active, values);
}

/** What a list says of a warning: its level in words, for a colour alone says nothing. */
export function emergencyFacts({ fields, lang }: Card): string[] {
  const { texts } = words(lang);
  return [
    fillText(texts.warning, { level: textField(fields, 'level') ?? '' }),
    textField(fields, 'area') ?? '',
    fillText(texts.range, daysOf(fields)),
  ];
}

const daysOf = (fields: Fields): { from: string; until: string } => ({
  from: textField(fields, 'from') ?? '',
  until: textField(fields, 'until') ?? '',
});

const versionsOf = (fields: Fields, media: readonly Media[], texts: Words): FormFile[] =>
  (['largePrint', 'braille'] as const).flatMap((version) => {
    const holder = fieldsField(fields, version);
    const file = holder === null ? null : textField(holder, 'file');
    return file === null ? [] : [{ title: texts[version], blank: fileLink(file, media), sample: null }];
  });
