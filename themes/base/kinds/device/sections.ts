import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { sectionLinksOf } from '#theme/components/sections/sections.ts';
import { deviceSections } from '#theme/kinds/device/device.ts';

/** The headings that a device has above its body. */
export default function sections(page: EntryProps): SectionLink[] {
  return sectionLinksOf(deviceSections(page));
}
