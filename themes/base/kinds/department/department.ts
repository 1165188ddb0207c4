import type { Card, EntryProps } from '#contracts/theme.ts';
import { filledSections, linesSection, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { termsOf, textField } from '#theme/fields.ts';
import { words } from '#theme/kinds/department/texts.ts';
import { fillText } from '#theme/texts.ts';

/** 机构职能: what it does, how to reach it, and what helps a visitor. */
export function departmentSections({ entry: { fields }, lang }: Pick<EntryProps, 'entry' | 'lang'>): Section[] {
  const { texts } = words(lang);
  const email = textField(fields, 'email');
  const reach = [
    ...termsOf(fields, [
      ['head', texts.head],
      ['phone', texts.phone],
      ['address', texts.address],
      ['hours', texts.hours],
    ]),
    ...(email === null ? [] : [{ name: texts.email, value: email, href: `mailto:${email}` }]),
  ];
  return filledSections([
    linesSection(fields, 'duties', texts.duties),
    { id: sectionId('reach'), text: texts.reach, show: 'terms', terms: reach },
    linesSection(fields, 'access', texts.access),
  ]);
}

/** What a list says of a department. */
export function departmentFacts({ fields, lang }: Card): string[] {
  const { texts } = words(lang);
  const name = textField(fields, 'head');
  const head = name === null ? null : fillText(texts.headIs, { name });
  return [head, textField(fields, 'phone'), textField(fields, 'address')].filter((fact) => fact !== null);
}
