import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { sectionLinksOf } from '#theme/components/sections/sections.ts';
import { institutionSections } from '#theme/kinds/institution/institution.ts';

/** The headings that a service point has above its body. */
export default function sections(page: EntryProps): SectionLink[] {
  return sectionLinksOf(institutionSections(page));
}
