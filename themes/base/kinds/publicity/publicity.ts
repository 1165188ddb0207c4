import type { Card, EntryProps } from '#contracts/theme.ts';
import { filledSections, linesSection, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { termsOf, textField } from '#theme/fields.ts';
import { words } from '#theme/kinds/publicity/texts.ts';
import { fillText } from '#theme/texts.ts';

type Shown = Pick<EntryProps, 'entry' | 'lang'>;

/** 公示: what is made public, how long, and on what basis; the list itself follows. */
export function publicitySections({ entry: { fields, date }, lang }: Shown): Section[] {
  const { texts } = words(lang);
  const [from, until] = [date?.slice(0, 10) ?? '', textField(fields, 'until') ?? ''];
  const terms = termsOf({ ...fields, period: fillText(texts.range, { from, until }) }, [
    ['matter', texts.matter],
    ['period', texts.period],
  ]);
  return filledSections([
    { id: sectionId('facts'), text: texts.facts, show: 'terms', terms },
    linesSection(fields, 'basis', texts.basis),
  ]);
}

/** Where to object: stands below the list. */
export function objectionSections({ entry: { fields }, lang }: Shown): Section[] {
  const { texts } = words(lang);
  const email = textField(fields, 'email');
  const terms = [
    ...termsOf(fields, [
      ['office', texts.office],
      ['phone', texts.phone],
      ['address', texts.address],
    ]),
    ...(email === null ? [] : [{ name: texts.email, value: email, href: `mailto:${email}` }]),
  ];
  return filledSections([{ id: sectionId('objections'), text: texts.objections, show: 'terms', terms }]);
}

/** What a list says of a publicity. */
export const publicityFacts = ({ fields, lang }: Card): string[] => [
  fillText(words(lang).texts.until, { day: textField(fields, 'until') ?? '' }),
];
