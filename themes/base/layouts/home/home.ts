import type { HomeProps } from '#contracts/theme.ts';

type Section = HomeProps['sections'][number];

interface HomeParts {
  services: Section[];
  lists: Section[];
  /** Sections of a single entry: they stand side by side, each with its summary, rather than alone on a row. */
  singles: Section[];
}

/** What people come to do stands first, then what they come to read. */
export function homeParts(page: HomeProps): HomeParts {
  const others = page.sections.filter((section) => !isService(section));
  return {
    services: page.sections.filter(isService),
    lists: others.filter((section) => section.cards.length > 1),
    singles: others.filter((section) => section.cards.length === 1),
  };
}

const isService = (section: Section): boolean => section.contentKind === 'service';

/** The newest entry that brings a picture leads its list; the others are lines. */
export function leadOf(section: Section): { lead: Section['cards'][number] | null; others: Section['cards'] } {
  const lead = section.cards.find((card) => card.picture !== null) ?? null;
  return { lead, others: section.cards.filter((card) => card !== lead) };
}

/** The entry without its picture: side by side, one picture among texts would lean. */
export const withoutPictures = ({ cards }: Section): Section['cards'] =>
  cards.map((card) => ({ ...card, picture: null }));

/** The id of a section's heading. */
export const titleId = ({ path }: Section): string => `home${path.replaceAll('/', '-')}title`;
