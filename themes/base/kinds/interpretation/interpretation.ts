import type { Card, EntryProps } from '#contracts/theme.ts';
import { filledSections, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { fieldsField, termsOf, textField, type Fields, type Term } from '#theme/fields.ts';
import { words } from '#theme/kinds/interpretation/texts.ts';

/** 政策解读: in what form and by whom, and the document where it is not one of this site. */
export function interpretationSections({ entry: { fields }, lang }: Pick<EntryProps, 'entry' | 'lang'>): Section[] {
  const { texts } = words(lang);
  const facts = termsOf(fields, [
    ['form', texts.form],
    ['interpreter', texts.interpreter],
  ]);
  const terms = [...externalTerm(fields, texts.external), ...facts];
  return filledSections([{ id: sectionId('facts'), text: texts.facts, show: 'terms', terms }]);
}

/** What a list says of an interpretation. */
export const interpretationFacts = ({ fields }: Pick<Card, 'fields'>): string[] => {
  const form = textField(fields, 'form');
  return form === null ? [] : [`${form}解读`];
};

/** 《办法》（某某〔2026〕1号，某某局） */
function externalTerm(fields: Fields, name: string): Term[] {
  const external = fieldsField(fields, 'external');
  if (external === null) return [];
  const details = ['documentNumber', 'issuer'].flatMap((field) => textField(external, field) ?? []);
  const title = `《${textField(external, 'title') ?? ''}》`;
  const url = textField(external, 'url');
  return [
    {
      name,
      value: details.length === 0 ? title : `${title}（${details.join('，')}）`,
      ...(url === null ? {} : { href: url }),
    },
  ];
}
