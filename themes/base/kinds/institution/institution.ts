import type { Card, EntryProps } from '#contracts/theme.ts';
import { joinDays } from '#lib/opening-hours.ts';
import { filledSections, linesSection, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { fieldsField, termsOf, textField, type Fields } from '#theme/fields.ts';
import { words } from '#theme/kinds/institution/texts.ts';

/** 服务机构: where it is and when it is open first, then what it does and whether one can get in. */
export function institutionSections({ entry: { fields }, lang }: EntryProps): Section[] {
  const { texts } = words(lang);
  const facts = termsOf(fields, [
    ['type', texts.type],
    ['address', texts.address],
    ['phone', texts.phone],
    ['reachBy', texts.reachBy],
    ['holidays', texts.holidays],
  ]);
  return filledSections([
    { id: sectionId('facts'), text: texts.facts, show: 'terms', terms: facts },
    {
      id: sectionId('open'),
      text: texts.open,
      show: 'table',
      head: [texts.day, texts.hours],
      rows: openingRows(fields),
      nameAt: 0,
      lang: 'zh-CN',
    },
    linesSection(fields, 'services', texts.services),
    { ...linesSection(fields, 'facilities', texts.facilities), lang: 'zh-CN' },
    { ...linesSection(fields, 'directions', texts.directions), show: 'steps' },
  ]);
}

/** What a list says of a service point. */
export const institutionFacts = ({ fields }: Card): string[] =>
  ['area', 'address', 'phone'].flatMap((name) => textField(fields, name) ?? []);

/** Service points of one type each; types that have none are left out. */
export const byType = (cards: readonly Card[]): { type: string; cards: Card[] }[] =>
  types
    .map((type) => ({ type, cards: cards.filter(({ fields }) => textField(fields, 'type') === type) }))
    .filter((group) => group.cards.length > 0);

const types = ['康复', '托养', '辅助器具', '综合服务'];

/** Days with the same hours share a row. */
function openingRows(fields: Fields): string[][] {
  const open = fieldsField(fields, 'open') ?? {};
  const days = Object.keys(open).map((day) => [day, shownHours(textField(open, day) ?? '')] as const);
  return joinDays(days);
}

const shownHours = (hours: string): string => hours.replaceAll('-', '至');
