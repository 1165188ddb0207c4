import type { Card } from '#contracts/theme.ts';
import { shownDate } from '#theme/components/date/date.ts';
import { textField } from '#theme/fields.ts';
import { words } from '#theme/kinds/disclosure/texts.ts';
import { fillText, textsOf } from '#theme/texts.ts';
import type { Lang } from '#model/words.ts';

/** A column of the catalogue's table, besides the name of the item. */
export interface CatalogueColumn {
  title: string;
  /** Numbers and days, which no line break may cut. */
  isWhole: boolean;
  valueOf: (card: Card) => string;
}

/** The columns beside the item's name, in the order of the printed catalogues. */
export function catalogueColumns(lang: Lang): CatalogueColumn[] {
  const [{ texts }, { texts: own }] = [textsOf(lang), words(lang)];
  const field = (name: string, title: string, isWhole = false): CatalogueColumn => ({
    title,
    isWhole,
    valueOf: ({ fields }) => textField(fields, name) ?? own.none,
  });
  return [
    field('indexNumber', texts.indexNumber, true),
    field('subject', texts.subject),
    field('issuer', texts.issuer),
    field('documentNumber', texts.documentNumber),
    field('issuedOn', texts.issuedOn, true),
    {
      title: own.published,
      isWhole: true,
      valueOf: ({ date }) => (date === null ? own.none : shownDate(date, 'day', lang)),
    },
    field('validity', texts.validity, true),
  ];
}

/** The same in lines, for readers whom a wide table does not serve. */
export function catalogueFacts(card: Card): string[] {
  const { texts } = words(card.lang);
  return catalogueColumns(card.lang).map(({ title, valueOf }) =>
    fillText(texts.fact, { name: title, value: valueOf(card) }),
  );
}
