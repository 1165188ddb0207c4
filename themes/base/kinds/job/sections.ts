import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { sectionLinksOf } from '#theme/components/sections/sections.ts';
import { jobSections } from '#theme/kinds/job/job.ts';

/** The headings that a job has above its body. */
export default function sections(page: EntryProps): SectionLink[] {
  return sectionLinksOf(jobSections(page));
}
