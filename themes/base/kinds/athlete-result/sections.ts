import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { sectionLinksOf } from '#theme/components/sections/sections.ts';
import { resultSections } from '#theme/kinds/athlete-result/athlete-result.ts';

/** The headings that a list of results has above its body. */
export default function sections(page: EntryProps): SectionLink[] {
  return sectionLinksOf(resultSections(page));
}
