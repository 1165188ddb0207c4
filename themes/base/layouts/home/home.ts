import type { HomeProps } from '#contracts/theme.ts';

type Section = HomeProps['sections'][number];

/** What people come to do stands first, then what they come to read. */
export function homeParts(page: HomeProps): { services: Section[]; lists: Section[] } {
  const isService = (section: Section): boolean => section.contentKind === 'service';
  return {
    services: page.sections.filter(isService),
    lists: page.sections.filter((section) => !isService(section)),
  };
}

/** The newest entry that brings a picture leads its list; the others are lines. */
export function leadOf(section: Section): { lead: Section['cards'][number] | null; others: Section['cards'] } {
  const lead = section.cards.find((card) => card.picture !== null) ?? null;
  return { lead, others: section.cards.filter((card) => card !== lead) };
}
