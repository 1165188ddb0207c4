import type { Card } from '#contracts/theme.ts';
import { textField } from '#theme/fields.ts';
import { words } from '#theme/kinds/disclosure/texts.ts';
import { textsOf } from '#theme/texts.ts';
import type { Lang } from '#model/words.ts';

/** A column of the catalogue's table, besides the name of the item. */
export interface CatalogueColumn {
  title: string;
  valueOf: (card: Card) => string;
}

/** The columns beside the item's name, in the order of the printed catalogues. */
export function catalogueColumns(lang: Lang): CatalogueColumn[] {
  const [{ texts }, { texts: own }] = [textsOf(lang), words(lang)];
  const field =
    (name: string) =>
    ({ fields }: Card): string =>
      textField(fields, name) ?? own.none;
  return [
    { title: texts.indexNumber, valueOf: field('indexNumber') },
    { title: texts.subject, valueOf: field('subject') },
    { title: texts.issuer, valueOf: field('issuer') },
    { title: texts.documentNumber, valueOf: field('documentNumber') },
    { title: texts.issuedOn, valueOf: field('issuedOn') },
    { title: own.published, valueOf: ({ date }) => date?.slice(0, 10) ?? own.none },
    { title: texts.validity, valueOf: field('validity') },
  ];
}
