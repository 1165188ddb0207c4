import type { EntryProps } from '#contracts/theme.ts';
import { filledSections, linesSection, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { formsField, termsOf } from '#theme/fields.ts';
import { textsOf } from '#theme/texts.ts';

/** 办事指南: what a person needs to know before they set out. Parts that the office left out are not there. */
export function guideSections({ entry: { fields, media }, lang }: Pick<EntryProps, 'entry' | 'lang'>): Section[] {
  const { texts } = textsOf(lang);
  const facts = termsOf(fields, [
    ['timeLimit', texts.timeLimit],
    ['fee', texts.fee],
    ['place', texts.place],
    ['hours', texts.hours],
    ['phone', texts.servicePhone],
  ]);
  const reach = termsOf(fields, [
    ['offline', texts.offline],
    ['phone', texts.servicePhone],
    ['place', texts.place],
  ]);
  return filledSections([
    { id: sectionId('facts'), text: texts.guideFacts, show: 'terms', terms: facts },
    linesSection(fields, 'conditions', texts.conditions),
    { ...linesSection(fields, 'materials', texts.materials), show: 'checklist' },
    { ...linesSection(fields, 'steps', texts.steps), show: 'steps' },
    { id: sectionId('forms'), text: texts.forms, show: 'forms', forms: formsField(fields, 'forms', media, lang) },
    { id: sectionId('reach'), text: texts.reach, show: 'terms', terms: reach },
    linesSection(fields, 'basis', texts.basis),
  ]);
}
