import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { sectionLinksOf } from '#theme/components/sections/sections.ts';
import { reportSections } from '#theme/kinds/annual-report/annual-report.ts';

/** The headings that it has above its body. */
export default function sections(page: EntryProps): SectionLink[] {
  return sectionLinksOf(reportSections(page));
}
