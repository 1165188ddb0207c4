import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { sectionLinksOf } from '#theme/components/sections/sections.ts';
import { leaderSections } from '#theme/kinds/leader/leader.ts';

/** The headings that it has above its body. */
export default function sections(page: EntryProps): SectionLink[] {
  return sectionLinksOf(leaderSections(page));
}
