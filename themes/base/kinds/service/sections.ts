import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { sectionLinksOf } from '#theme/components/sections/sections.ts';
import { guideSections } from '#theme/kinds/service/service.ts';

/** The headings that a guide has above its body. */
export default function sections(page: EntryProps): SectionLink[] {
  return sectionLinksOf(guideSections(page));
}
