import type { Card, EntryProps, Relations, SectionLink } from '#contracts/theme.ts';
import { fieldsList, listField, textField } from '#theme/fields.ts';

/** A part of a topic: a title and what stands under it. */
export interface TopicSection extends SectionLink {
  cards: Card[];
}

/** What a topic collects, in the sections that its author names; what no section takes stands in the last one. */
export function topicSections(
  { entry, relations }: Pick<EntryProps, 'entry' | 'relations'>,
  rest: string,
): TopicSection[] {
  const cards = collectedCards({ entry, relations });
  const taken = new Set<Card>();
  const sections = fieldsList(entry.fields, 'sections').map((section, index) => {
    const columns = listField(section, 'columns');
    const own = cards.filter((card) => !taken.has(card) && columns.includes(columnOf(card)));
    for (const card of own) taken.add(card);
    return { id: `topic-${index + 1}`, text: textField(section, 'title') ?? '', cards: own };
  });
  const others = cards.filter((card) => !taken.has(card));
  return [...sections, { id: 'topic-rest', text: rest, cards: others }].filter((section) => section.cards.length > 0);
}

/** The entries that it names, in its own order. Those not yet published are not among its relations. */
export function collectedCards({ entry, relations }: Pick<EntryProps, 'entry' | 'relations'>): Card[] {
  const known = new Map(relations.flatMap(({ cards }) => cards.map((card) => [card.path.slice(1, -1), card])));
  return listField(entry.fields, 'entries').flatMap((name) => known.get(name.normalize('NFC')) ?? []);
}

/** What stands below a topic: relations of which it shows nothing itself. */
export function furtherRelations(page: Pick<EntryProps, 'entry' | 'relations'>): Relations[] {
  const collected = new Set(collectedCards(page).map((card) => card.path));
  return page.relations.filter(({ cards }) => !cards.some((card) => collected.has(card.path)));
}

const columnOf = (card: Card): string => card.path.split('/')[1] ?? '';
