import type { EntryProps, SectionLink } from '#contracts/theme.ts';
import { guideSections } from '#theme/kinds/service/service.ts';
import { textsOf } from '#theme/texts.ts';

/** The headings that a guide has above its body. */
export default function sections({ entry, lang }: EntryProps): SectionLink[] {
  return guideSections(entry, textsOf(lang).texts);
}
