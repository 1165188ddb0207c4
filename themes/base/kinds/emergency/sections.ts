import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { sectionLinksOf } from '#theme/components/sections/sections.ts';
import { emergencySections } from '#theme/kinds/emergency/emergency.ts';

/** The headings that it has above its body. */
export default function sections(page: EntryProps): SectionLink[] {
  return sectionLinksOf(emergencySections(page));
}
