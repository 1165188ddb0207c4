import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { sectionLinksOf } from '#theme/components/sections/sections.ts';
import { trainingSections } from '#theme/kinds/training/training.ts';

/** The headings that a course has above its body. */
export default function sections(page: EntryProps): SectionLink[] {
  return sectionLinksOf(trainingSections(page));
}
