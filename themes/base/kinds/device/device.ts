import type { Card, EntryProps } from '#contracts/theme.ts';
import { filledSections, linesSection, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { flagField, termsOf, textField, type Fields } from '#theme/fields.ts';
import { words } from '#theme/kinds/device/texts.ts';

type Words = ReturnType<typeof words>['texts'];

/** 辅助器具: whom it suits, what it costs the reader, how to choose and use it. */
export function deviceSections({ entry: { fields }, lang }: EntryProps): Section[] {
  const { texts } = words(lang);
  const shown = { ...fields, subsidy: subsidyOf(fields, texts), loan: loanOf(fields, texts) };
  const facts = termsOf(shown, [
    ['category', texts.category],
    ['subsidy', texts.subsidy],
    ['loan', texts.loan],
    ['loanAt', texts.loanAt],
  ]);
  return filledSections([
    { id: sectionId('facts'), text: texts.facts, show: 'terms', terms: facts },
    linesSection(fields, 'suitsWhom', texts.suitsWhom),
    linesSection(fields, 'choose', texts.choose),
    { ...linesSection(fields, 'use', texts.use), show: 'steps' },
    linesSection(fields, 'care', texts.care),
  ]);
}

/** What a list says of a device. */
export function deviceFacts({ fields, lang }: Card): string[] {
  const { texts } = words(lang);
  return [
    textField(fields, 'category'),
    flagField(fields, 'subsidy') === true ? texts.withSubsidy : null,
    flagField(fields, 'loan') === true ? texts.withLoan : null,
  ].filter((fact) => fact !== null);
}

const subsidyOf = (fields: Fields, texts: Words): string =>
  flagField(fields, 'subsidy') === true ? texts.withSubsidy : texts.withoutSubsidy;

const loanOf = (fields: Fields, texts: Words): string =>
  flagField(fields, 'loan') === true ? texts.withLoan : texts.withoutLoan;
