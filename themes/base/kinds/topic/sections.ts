import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { words } from '#theme/kinds/topic/texts.ts';
import { topicSections } from '#theme/kinds/topic/topic.ts';

/** The headings that a topic has besides those of its body. */
export default function sections(page: EntryProps): SectionLink[] {
  return topicSections(page, words(page.lang).texts.rest).map(({ id, text }) => ({ id, text }));
}
